import { count } from '../../../../shared/format.ts';
import type { FactField } from '../../../../shared/model/task-definition.ts';
import type { FactSurvey, TaskSettings } from '../../../../shared/model/task-settings.ts';

/** What the cases hold, for choosing from. */
export interface Facts {
  readonly cases: number;
  readonly fields: readonly FactSurvey[];
  readonly agents: readonly { readonly version: string; readonly cases: number }[];
}

export type Settings = TaskSettings & { readonly guessed: boolean };

const places: Readonly<Record<FactField['place'], string>> = {
  later: 'later',
  truth: 'evaluation',
  metadata: 'detail',
  signal: 'signal',
};

export function keyOf({ place, name }: FactField): string {
  return `${place}/${name}`;
}

/** A field by its key. */
export function fieldOf(key: string): FactField {
  const at = key.indexOf('/');
  return { place: key.slice(0, at) as FactField['place'], name: key.slice(at + 1) };
}

/** Fields as choices with how many cases fill them; a chosen one stays even when no case has it any more. */
export function factOptions(
  { fields, cases }: Facts,
  kinds: readonly FactSurvey['kind'][],
  chosen: readonly (FactField | null)[],
): { value: string; label: string }[] {
  const options = fields
    .filter(({ kind }) => kinds.includes(kind))
    .map((field) => ({
      value: keyOf(field),
      label: `${field.name} (${places[field.place]}, ${field.counted ? '' : 'about '}${count(field.filled)} of ${count(cases)})`,
    }));
  const missing = chosen.filter(
    (field): field is FactField => field !== null && !options.some(({ value }) => value === keyOf(field)),
  );
  return [
    ...options,
    ...missing.map((field) => ({ value: keyOf(field), label: `${field.name} (in no case)` })),
  ];
}
