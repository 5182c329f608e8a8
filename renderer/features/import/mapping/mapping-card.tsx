import { Select } from '@mantine/core';
import { count } from '../../../../shared/format.ts';
import {
  ColumnTarget,
  type ImportPreview,
  type Mapping,
  type MappingRow,
} from '../../../../shared/model/import.ts';
import { Card } from '../../../components/card.tsx';
import { type Column, DataTable } from '../../../components/data-table.tsx';
import { SideScroll } from '../../../components/side-scroll.tsx';
import styles from '../import.module.css';
import { Profiles } from './profiles.tsx';
import { targetWords } from './target-words.ts';

interface MappingCardProps {
  readonly preview: ImportPreview;
  readonly onRemap: (change: Partial<Mapping>) => void;
  /** Takes a mapping whole, in place of the one in force. */
  readonly onUse: (mapping: Mapping) => void;
}

const TARGETS = ColumnTarget.options.map((target) => ({ value: target, label: targetWords[target] }));

/** What every column becomes; for tables it can be changed, saved and used again. */
export function MappingCard({ preview, onRemap, onUse }: MappingCardProps) {
  const { mapping, mappingRows, counts } = preview;
  const kinds: Column<MappingRow>[] = mapping
    ? [{ key: 'kind', head: 'Holds', cell: ({ kind }) => kind ?? 'nothing' }]
    : [];
  const becomes: Column<MappingRow> = {
    key: 'becomes',
    head: 'Becomes',
    cell: (row) =>
      mapping ? (
        <Select
          aria-label={`${row.column} becomes`}
          className={styles.target ?? ''}
          searchable
          allowDeselect={false}
          data={TARGETS}
          value={row.target}
          onChange={(target) => onRemap({ columns: { [row.column]: target as ColumnTarget } })}
        />
      ) : (
        <span className={styles.becomes}>{row.becomes}</span>
      ),
  };
  return (
    <Card
      title="Mapping"
      hint={mapping ? 'guessed from names and content: change what is wrong' : 'fixed for this format'}
      actions={mapping && <Profiles mapping={mapping} fitting={preview.profiles} onUse={onUse} />}
    >
      <SideScroll label="Mapping, scrolling">
        <DataTable
          label="What every column becomes"
          rows={mappingRows}
          rowKey={({ column }) => column}
          columns={[
            {
              key: 'column',
              head: 'In the file',
              cell: ({ column }) => <bdi className="pl-mono">{column}</bdi>,
            },
            ...kinds,
            becomes,
            {
              key: 'example',
              head: 'For example',
              cell: ({ example }) => <bdi className={styles.example}>{example}</bdi>,
            },
            { key: 'filled', head: 'Filled', right: true, cell: filledOf(counts.rows) },
          ]}
        />
      </SideScroll>
    </Card>
  );
}

/** How many rows have the column, of those that were looked at. */
function filledOf(rows: number) {
  return ({ filled }: MappingRow) =>
    rows > 0 && filled <= rows ? `${count(filled)} of ${count(rows)}` : count(filled);
}
