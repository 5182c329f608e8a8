import type { JsonObject } from '../../files/parse-json.ts';
import { readTime } from '../read-time.ts';

/** The first of the named fields that holds anything. */
export function pick(from: JsonObject, ...names: readonly string[]): unknown {
  for (const name of names) {
    const value = from[name];
    if (value !== undefined && value !== null && value !== '') return value;
  }
  return null;
}

/** Text, or a number as it was written; null for anything else. */
export function textIn(from: JsonObject, ...names: readonly string[]): string | null {
  const value = pick(from, ...names);
  if (typeof value === 'string') return value.toWellFormed();
  return typeof value === 'number' ? String(value) : null;
}

/** A number; decimals and large counts may be written as text. */
export function numberIn(from: JsonObject, ...names: readonly string[]): number | null {
  const value = pick(from, ...names);
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/** A time in UTC: ISO text, in which no zone means UTC, or seconds, milliseconds, micro- or nanoseconds since 1970. */
export function timeIn(from: JsonObject, ...names: readonly string[]): string | null {
  const value = pick(from, ...names);
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string') return null;
  const counted = /^(\d{10,19})(\.\d+)?$/.exec(text);
  if (counted) return instantOf(counted[1] as string, counted[2] ?? '');
  const time = readTime(text, {});
  return 'at' in time ? time.at : null;
}

/** The unit is told by the number of digits, which fits every time from 2001 to 2286. */
function instantOf(digits: string, fraction: string): string | null {
  const whole = digits.length <= 11 ? Number(digits + fraction) * 1000 : Number(digits.slice(0, 13));
  return Number.isFinite(whole) && whole < 8.64e15 ? new Date(whole).toISOString() : null;
}
