import { isObject, type JsonObject } from '../files/parse-json.ts';
import { tryParse } from './json-head.ts';

const FENCED = /^\s*```(?:json)?\s*\n([\s\S]*?)\n?\s*```\s*$/;

/** A record whose answers of a model, written as JSON between fences, are opened up: what was text is an object. */
export function openFenced(record: JsonObject): JsonObject {
  let opened: JsonObject | null = null;
  for (const [key, value] of Object.entries(record)) {
    if (typeof value !== 'string' || !value.trimStart().startsWith('```')) continue;
    const inside = tryParse(FENCED.exec(value)?.[1] ?? '');
    if (!isObject(inside)) continue;
    opened ??= { ...record };
    opened[key] = inside;
  }
  return opened ?? record;
}
