import type { TimeUnit, YesRule } from '../../model/task-definition.ts';
import type { FactValue } from './task-case.ts';

const SECONDS: Readonly<Record<TimeUnit, number>> = { seconds: 1, minutes: 60, hours: 3600 };

/** A number, also one written as text; null of anything else. */
export function numberOf(value: FactValue | undefined): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value !== 'string' || value.trim() === '') return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

export function secondsOf(value: FactValue | undefined, unit: TimeUnit): number | null {
  const number = numberOf(value);
  return number === null || number < 0 ? null : number * SECONDS[unit];
}

/** Whether a value says yes by the rule; null when it is missing. Text is also taken for what it reads as. */
export function saysYes(
  value: FactValue | undefined,
  { atLeast, words }: Pick<YesRule, 'atLeast' | 'words'>,
): boolean | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'boolean') return value;
  const number = numberOf(value);
  if (number !== null) return number >= atLeast;
  const word = String(value).trim().toLowerCase();
  return word === 'true' || word === 'yes' || words.includes(word);
}

const NO_WORDS = ['no', 'false', 'n', 'never', 'none'];

/** Whether a value says that something happened: true, a count above 0, any text but a no. */
export function hasHappened(value: FactValue | undefined): boolean | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'boolean') return value;
  const number = numberOf(value);
  if (number !== null) return number > 0;
  return !NO_WORDS.includes(String(value).trim().toLowerCase());
}
