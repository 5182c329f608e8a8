import type { CaseRecord } from '../../../shared/model/case.ts';
import { isObject, type JsonObject } from '../../files/parse-json.ts';
import { readTime } from '../read-time.ts';

/** A value as text: null when it is empty, the JSON text of what is no single value. */
export function textOf(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value) && value.length === 0) return null;
  return (typeof value === 'object' ? JSON.stringify(value) : String(value)).toWellFormed();
}

/** What stands at a dotted path, as text; null when there is nothing. */
export function fieldAt(object: JsonObject, path: string): string | null {
  let value: unknown = object;
  for (const key of path.split('.')) {
    if (!isObject(value) || !Object.hasOwn(value, key)) return null;
    value = value[key];
  }
  return textOf(value);
}

/** What an object says beside what is told elsewhere; what is no single value as JSON text. */
export function detailsOf(object: JsonObject, told: ReadonlySet<string>): CaseRecord['metadata'] {
  const details: CaseRecord['metadata'] = {};
  for (const [name, value] of Object.entries(object)) {
    if (told.has(name) || name === '__proto__') continue;
    if (typeof value === 'number' || typeof value === 'boolean') details[name] = value;
    else {
      const text = textOf(value);
      if (text !== null && text !== '{}') details[name] = text;
    }
  }
  return details;
}

/** A time in any of the ways of support tools: ISO text, or seconds since 1970. */
export function momentOf(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const time = readTime(String(value).trim(), { epochs: true });
  return 'at' in time ? time.at : null;
}

export function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

export function listOf(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
