import { ActionIcon, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { RaterColumn } from '../../../../shared/model/label-mapping.ts';
import { Icon } from '../../../components/icon.tsx';
import { CAUSES, KIND_WORDS } from './label-words.ts';
import styles from './labels.module.css';

interface RaterRowProps {
  readonly rater: RaterColumn;
  readonly columns: readonly string[];
  readonly onChange: (rater: RaterColumn) => void;
  readonly onRemove: () => void;
}

const NAMED = 'always the same';
const KINDS = ['label', 'adjudication', 'gold'].map((value) => ({
  value,
  label: KIND_WORDS[value] ?? value,
}));

/** A column of answers: whose they are, and what they count as. */
export function RaterRow({ rater, columns, onChange, onRemove }: RaterRowProps) {
  const { column, reviewer, kind, cause } = rater;
  const isNamed = 'name' in reviewer;
  const people = [
    { value: NAMED, label: 'one person' },
    ...columns
      .filter((name) => name !== column)
      .map((name) => ({ value: `: ${name}`, label: `named in ${name}` })),
  ];
  return (
    <div className={styles.rater}>
      <bdi className={`${styles.raterColumn} pl-mono`}>{column}</bdi>
      <Select
        aria-label={`Whose answers ${column} holds`}
        allowDeselect={false}
        data={people}
        value={isNamed ? NAMED : `: ${reviewer.column}`}
        onChange={(value) =>
          onChange({
            ...rater,
            reviewer: value === null || value === NAMED ? { name: column } : { column: value.slice(2) },
          })
        }
      />
      {isNamed && (
        <NameInput
          label={`Name of the person in ${column}`}
          name={reviewer.name}
          onChange={(name) => onChange({ ...rater, reviewer: { name } })}
        />
      )}
      <Select
        aria-label={`What ${column} counts as`}
        allowDeselect={false}
        data={KINDS}
        value={kind}
        onChange={(value) => onChange({ ...rater, kind: value as RaterColumn['kind'] })}
      />
      {kind === 'adjudication' && (
        <Select
          aria-label={`Why cases were settled in ${column}`}
          placeholder="cause"
          allowDeselect={false}
          data={[...CAUSES]}
          value={cause ?? null}
          onChange={(value) => onChange({ ...rater, cause: value as RaterColumn['cause'] })}
        />
      )}
      <ActionIcon variant="subtle" aria-label={`Leave ${column} out`} onClick={onRemove}>
        <Icon name="cross" size={14} />
      </ActionIcon>
    </div>
  );
}

interface NameInputProps {
  readonly label: string;
  readonly name: string;
  readonly onChange: (name: string) => void;
}

/** Taken over when the caret leaves: every letter would count the whole file anew. */
function NameInput({ label, name, onChange }: NameInputProps) {
  const [draft, setDraft] = useState(name);
  const take = () => {
    const next = draft.trim();
    if (next === '') setDraft(name);
    else if (next !== name) onChange(next);
  };
  return (
    <TextInput
      aria-label={label}
      value={draft}
      maxLength={200}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
      }}
    />
  );
}
