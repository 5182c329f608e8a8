import type { FieldChange } from './evidence.ts';

/** What a field held at one time. */
export interface FieldState {
  field: string;
  value: string;
  /** ISO 8601; null when the source does not say. */
  at: string | null;
}

/** The changes among states in the order of time; a field's first state is a change from nothing. */
export function fieldChanges(states: readonly FieldState[]): FieldChange[] {
  const held = new Map<string, string>();
  return states.flatMap(({ field, value, at }) => {
    const from = held.get(field) ?? null;
    held.set(field, value);
    return from === value ? [] : [{ field, from, to: value, at }];
  });
}

const TOLD = 100;

/** Changes from one value to another, one per line, for reading; null when there are none. */
export function tellChanges(changes: readonly FieldChange[]): string | null {
  const real = changes.filter(({ from }) => from !== null);
  if (real.length === 0) return null;
  const lines = real
    .slice(0, TOLD)
    .map(({ field, from, to, at }) => `${at === null ? '' : `${at} `}${field}: ${from} → ${to}`);
  if (real.length > TOLD) lines.push(`and ${real.length - TOLD} more`);
  return lines.join('\n').toWellFormed();
}
