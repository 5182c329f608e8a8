import { Select } from '@mantine/core';
import type { FactField } from '../../../../shared/model/task-definition.ts';
import type { FactSurvey } from '../../../../shared/model/task-settings.ts';
import { type Facts, factOptions, fieldOf, keyOf } from './fact-options.ts';

interface FactSelectProps {
  readonly label: string;
  /** What holds when no field is chosen. */
  readonly none: string;
  readonly kinds: readonly FactSurvey['kind'][];
  readonly facts: Facts;
  readonly value: FactField | null;
  readonly onChange: (field: FactField | null) => void;
}

/** Chooses a fact of the cases, each with how many cases fill it. */
export function FactSelect({ label, none, kinds, facts, value, onChange }: FactSelectProps) {
  return (
    <Select
      label={label}
      placeholder={none}
      searchable
      clearable
      data={factOptions(facts, kinds, [value])}
      value={value === null ? null : keyOf(value)}
      onChange={(key) => onChange(key === null ? null : fieldOf(key))}
      clearButtonProps={{ 'aria-label': `No field for ${label.toLowerCase()}` }}
    />
  );
}
