import { Select } from '@mantine/core';
import type { LabelPreview } from '../../../../shared/model/label-import.ts';
import type { LabelMapping } from '../../../../shared/model/label-mapping.ts';
import { Card } from '../../../components/card.tsx';
import { STAGES } from './label-words.ts';
import styles from './labels.module.css';
import { RaterRow } from './rater-row.tsx';
import { SavedMappings } from './saved-mappings.tsx';
import { VerdictSource } from './verdict-source.tsx';

interface LabelMappingCardProps {
  readonly preview: LabelPreview;
  readonly mapping: LabelMapping;
  readonly onChange: (part: Partial<LabelMapping>) => void;
  readonly onUse: (mapping: LabelMapping) => void;
}

/** Which columns hold what: the case, the answers and whose they are, and what else is taken over. */
export function LabelMappingCard({ preview, mapping, onChange, onUse }: LabelMappingCardProps) {
  const { columns, parts } = preview;
  const names = columns.map(({ column }) => column);
  const { raters } = mapping;
  const setRaters = (next: LabelMapping['raters']) =>
    onChange({ raters: next, shape: shapeOf(mapping, next) });
  const unused = names.filter((name) => !raters.some(({ column }) => column === name));
  return (
    <Card
      title="Mapping"
      hint={
        preview.profile === null ? 'guessed from names and content: change what is wrong' : 'as it was saved'
      }
      actions={<SavedMappings mapping={mapping} onUse={onUse} />}
    >
      <div className={styles.fields}>
        <Select
          label="Case"
          searchable
          allowDeselect={false}
          data={names}
          value={mapping.caseId || null}
          placeholder="choose a column"
          onChange={(caseId) => onChange({ caseId: caseId ?? '' })}
        />
        <Select
          label="Question"
          searchable
          allowDeselect={false}
          data={parts.map(({ key, title }) => ({ value: key, label: title }))}
          value={mapping.question}
          onChange={(question) => onChange({ question: question ?? 'verdict', values: {} })}
        />
        {mapping.question !== 'verdict' && (
          <VerdictSource mapping={mapping} columns={names} onChange={onChange} />
        )}
      </div>
      <fieldset className={styles.raters}>
        <legend>Columns of answers</legend>
        {raters.map((rater, place) => (
          <RaterRow
            key={rater.column}
            rater={rater}
            columns={names}
            onChange={(next) => setRaters(raters.map((other, at) => (at === place ? next : other)))}
            onRemove={() => setRaters(raters.filter((_, at) => at !== place))}
          />
        ))}
        <Select
          aria-label="Add a column of answers"
          placeholder="Add a column of answers"
          searchable
          data={unused}
          value={null}
          onChange={(column) => {
            if (column !== null)
              setRaters([...raters, { column, reviewer: { name: column }, kind: 'label' }]);
          }}
        />
      </fieldset>
      <div className={styles.fields}>
        <Select
          label="Note"
          clearable
          searchable
          data={names}
          value={mapping.note ?? null}
          placeholder="none"
          onChange={(note) => onChange({ note: note ?? undefined })}
        />
        <Select
          label="Time"
          clearable
          searchable
          data={names}
          value={mapping.time ?? null}
          placeholder="time of this import"
          onChange={(time) => onChange({ time: time ?? undefined })}
        />
        <Select
          label="Given"
          allowDeselect={false}
          data={[...STAGES]}
          value={mapping.stage}
          onChange={(stage) => onChange({ stage: stage as LabelMapping['stage'] })}
        />
      </div>
    </Card>
  );
}

/** A map stays a map; a table has a column per reviewer unless a column names them. */
function shapeOf({ shape }: LabelMapping, raters: LabelMapping['raters']): LabelMapping['shape'] {
  if (shape === 'nested') return shape;
  return raters.length > 1 && raters.every(({ reviewer }) => 'name' in reviewer) ? 'wide' : 'long';
}
