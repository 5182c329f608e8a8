import { Select } from '@mantine/core';
import type { LabelMapping } from '../../../../shared/model/label-mapping.ts';

interface VerdictSourceProps {
  readonly mapping: LabelMapping;
  readonly columns: readonly string[];
  readonly onChange: (part: Partial<LabelMapping>) => void;
}

const ALWAYS = [
  { value: '=cannot_tell', label: 'always: cannot tell' },
  { value: '=needed', label: 'always: a human was needed' },
  { value: '=not_needed', label: 'always: no human was needed' },
];

/** Where the verdict comes from when the answers are to another question: no label is without one. */
export function VerdictSource({ mapping, columns, onChange }: VerdictSourceProps) {
  const found = mapping.also.find(({ question }) => question === 'verdict');
  const value = found === undefined ? null : 'answer' in found ? `=${found.answer}` : `:${found.column}`;
  const take = (next: string | null) => {
    const others = mapping.also.filter(({ question }) => question !== 'verdict');
    if (next === null) return onChange({ also: others });
    const chosen = next.slice(1);
    const verdict = next.startsWith('=')
      ? { question: 'verdict', answer: chosen }
      : { question: 'verdict', column: chosen, values: {} };
    onChange({ also: [...others, verdict] });
  };
  return (
    <Select
      label="Verdict"
      searchable
      placeholder="a label needs one"
      data={[...ALWAYS, ...columns.map((name) => ({ value: `:${name}`, label: `from ${name}` }))]}
      value={value}
      onChange={take}
    />
  );
}
