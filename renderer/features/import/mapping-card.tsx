import { Button, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { count } from '../../../shared/format.ts';
import {
  ColumnTarget,
  type ImportPreview,
  type Mapping,
  type MappingRow,
} from '../../../shared/model/import.ts';
import { api, client } from '../../api/client.ts';
import { Card } from '../../components/card.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { SideScroll } from '../../components/side-scroll.tsx';
import styles from './import.module.css';
import { targetWords } from './target-words.ts';

interface MappingCardProps {
  readonly preview: ImportPreview;
  readonly onRemap: (change: Partial<Mapping>) => void;
}

const TARGETS = ColumnTarget.options.map((target) => ({ value: target, label: targetWords[target] }));

/** What every column becomes; for tables it can be changed, saved and used again. */
export function MappingCard({ preview, onRemap }: MappingCardProps) {
  const { mapping, mappingRows } = preview;
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
      actions={mapping && <Profiles mapping={mapping} onUse={onRemap} />}
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
            becomes,
            {
              key: 'example',
              head: 'For example',
              cell: ({ example }) => <bdi className={styles.example}>{example}</bdi>,
            },
            { key: 'filled', head: 'Filled', right: true, cell: ({ filled }) => count(filled) },
          ]}
        />
      </SideScroll>
    </Card>
  );
}

interface ProfilesProps {
  readonly mapping: Mapping;
  readonly onUse: (mapping: Mapping) => void;
}

function Profiles({ mapping, onUse }: ProfilesProps) {
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const profiles = useQuery(api.imports.profiles.queryOptions());
  const save = useMutation({
    mutationFn: () => client.imports.saveProfile({ name: name.trim(), mapping }),
    onSuccess: async () => {
      setName('');
      await queries.invalidateQueries({ queryKey: api.imports.profiles.key() });
    },
  });
  return (
    <>
      {(profiles.data?.length ?? 0) > 0 && (
        <Select
          aria-label="Use a saved mapping"
          placeholder="Saved mappings"
          w={150}
          data={profiles.data?.map((profile) => profile.name) ?? []}
          value={null}
          onChange={(chosen) => {
            const profile = profiles.data?.find((candidate) => candidate.name === chosen);
            if (profile) onUse(profile.mapping as Mapping);
          }}
        />
      )}
      <TextInput
        aria-label="Name for this mapping"
        placeholder="Save as"
        w={120}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button size="xs" disabled={name.trim() === ''} loading={save.isPending} onClick={() => save.mutate()}>
        Save
      </Button>
    </>
  );
}
