import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

/** Folders whose examples state their whole result as a literal. */
const FOLDERS = ['agreement', 'clusters', 'judge', 'monitoring', 'signal', 'survival'];
const EXAMPLE = /^ \* @example (.+) \/\/ (.+)$/gm;

const sources = FOLDERS.flatMap((folder) =>
  readdirSync(path.join(import.meta.dirname, folder))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => path.join(import.meta.dirname, folder, name)),
);
const modules = await Promise.all(sources.map((file): Promise<Record<string, unknown>> => import(file)));
const exported: Record<string, unknown> = Object.assign({}, ...modules);

function evaluate(expression: string): unknown {
  const run = new Function(...Object.keys(exported), `return (${expression});`);
  return run(...Object.values(exported));
}

/** Typed arrays as plain lists, numbers to 12 digits, so that a literal can stand for any of them. */
function plain(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(12)) + 0;
  if (ArrayBuffer.isView(value) || Array.isArray(value)) return Array.from(value as number[], plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, plain(entry)]));
}

describe('every example in a docstring gives what it says', () => {
  for (const file of sources) {
    const examples = [...readFileSync(file, 'utf8').matchAll(EXAMPLE)];
    for (const [, call, result] of examples) {
      test(`${path.basename(file)}: ${call}`, () => {
        const literal = result!.replace(/^(Float64|Int32|Uint32)Array /, '');
        expect(plain(evaluate(call!))).toEqual(plain(evaluate(literal)));
      });
    }
  }

  test('examples were found in every folder', () => {
    for (const folder of FOLDERS) {
      const texts = sources.filter((file) => path.basename(path.dirname(file)) === folder);
      expect(texts.some((file) => readFileSync(file, 'utf8').includes('@example'))).toBe(true);
    }
  });
});
