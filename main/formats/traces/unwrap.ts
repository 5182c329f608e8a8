import { tryParse } from '../json-head.ts';

/** Tracers write values as strings of JSON, some of them twice over. */
const MOST = 4;

/** The value inside strings of JSON. Plain text, and what only looks like JSON, stays as it is. */
export function unwrap(value: unknown): unknown {
  let inner = value;
  for (let i = 0; i < MOST && typeof inner === 'string' && /^\s*[[{"]/.test(inner); i++) {
    const parsed = tryParse(inner);
    if (parsed === undefined) break;
    inner = parsed;
  }
  return inner;
}

/** Text as it is, any other value as JSON. */
export function jsonText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return (typeof value === 'string' ? value : JSON.stringify(value)).toWellFormed();
}
