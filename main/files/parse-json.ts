import { countKeys, duplicateKey } from './duplicate-keys.ts';
import { LIMITS } from './limits.ts';

/** Why a piece of JSON cannot be taken, with a stable name and a sentence. */
export class JsonProblem extends Error {
  readonly problem: string;

  constructor(problem: string, message: string) {
    super(message);
    this.problem = problem;
  }
}

export type JsonObject = { [key: string]: unknown };

const FORBIDDEN = '__proto__';
/**
 * Parses one record. Numbers that a double cannot hold exactly stay text, as they were written; keys that touch
 * prototypes, a name twice in one object,
 * too many keys and too much depth are refused.
 * @throws {JsonProblem}
 */
export function parseJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw explain(text, error);
  }
  const { keys, mayBeRounded } = checkShape(value);
  if (keys !== countKeys(text)) refuseDuplicate(text);
  return mayBeRounded ? JSON.parse(text, keepExact) : value;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function keepExact(_key: string, value: unknown, context?: { source?: string }): unknown {
  if (typeof value !== 'number' || context?.source === undefined) return value;
  return isExact(value, context.source) ? value : context.source;
}

/** Whole numbers must be safe and overflow must not happen; decimals may round as everywhere. */
function isExact(value: number, source: string): boolean {
  if (!Number.isFinite(value)) return false;
  return Number.isSafeInteger(value) || /[.eE]/.test(source);
}

function explain(text: string, error: unknown): JsonProblem {
  if (/[[:,]\s*-?(NaN|Infinity)\b/.test(text)) {
    return new JsonProblem(
      'E_JSON_NAN',
      'It holds NaN or Infinity, which are not JSON. Python writes them unless allow_nan is off.',
    );
  }
  const message = error instanceof Error ? error.message : '';
  if (/after JSON/.test(message)) {
    return new JsonProblem(
      'E_JSON_RUN_TOGETHER',
      'Something follows the end of its JSON: each value has to stand on a line of its own.',
    );
  }
  if (/Unexpected end|Unterminated/.test(message) || (/^[[{]/.test(text.trim()) && looksCut(text))) {
    return new JsonProblem('E_JSON_TRUNCATED', 'The JSON ends in the middle.');
  }
  return new JsonProblem('E_JSON_SYNTAX', 'It is not valid JSON.');
}

function looksCut(text: string): boolean {
  const last = text.trimEnd().at(-1);
  return last !== '}' && last !== ']';
}

function refuseDuplicate(text: string): void {
  const name = duplicateKey(text);
  if (name === null) return;
  throw new JsonProblem(
    'E_KEY_DUPLICATE',
    `It names ${JSON.stringify(name.slice(0, 100))} twice in one object, so one of the two values would be lost.`,
  );
}

/** Only a whole number beyond the safe ones, or one beyond all, can differ from what was written. */
function isBeyondSafe(value: number): boolean {
  return !(Math.abs(value) <= Number.MAX_SAFE_INTEGER);
}

/**
 * Walks the value once, without recursion, and refuses what no honest record holds. Returns how many keys there are at
 * all depths together, and whether a number in it may not be the one that was written.
 */
export function checkShape(root: unknown): { keys: number; mayBeRounded: boolean } {
  let level: unknown[] = [root];
  let keys = 0;
  let mayBeRounded = typeof root === 'number' && isBeyondSafe(root);
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > LIMITS.depth + 1) throw tooDeep();
    const below: unknown[] = [];
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue;
      const names = Array.isArray(value) ? null : Object.keys(value);
      if (names?.includes(FORBIDDEN)) {
        throw new JsonProblem(
          'E_KEY_FORBIDDEN',
          `It has a forbidden key at ${pathTo(root, value) ?? '$'}.${FORBIDDEN}.`,
        );
      }
      if (names && names.length > LIMITS.keys) {
        throw new JsonProblem('E_TOO_MANY_KEYS', `An object in it has more than ${LIMITS.keys} keys.`);
      }
      keys += names?.length ?? 0;
      for (const child of names ? Object.values(value) : (value as unknown[])) {
        if (typeof child === 'number') mayBeRounded ||= isBeyondSafe(child);
        else if (typeof child === 'object' && child !== null) below.push(child);
      }
    }
    level = below;
  }
  return { keys, mayBeRounded };
}

function tooDeep(): JsonProblem {
  return new JsonProblem('E_JSON_DEPTH', `It is nested more than ${LIMITS.depth} levels deep.`);
}

/** Path of an object inside another, such as $.metadata. It stands within the limit; what lies deeper is not looked at. */
function pathTo(root: unknown, wanted: object, path = '$', depth = 0): string | null {
  if (root === wanted) return path;
  if (typeof root !== 'object' || root === null || depth > LIMITS.depth) return null;
  for (const [key, child] of Object.entries(root)) {
    const found = pathTo(
      child,
      wanted,
      Array.isArray(root) ? `${path}[${key}]` : `${path}.${key}`,
      depth + 1,
    );
    if (found) return found;
  }
  return null;
}
