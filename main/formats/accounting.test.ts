import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseRecord } from '../../shared/model/case.ts';
import { fileAt } from '../files/file-set.ts';
import { openReading } from './open-reading.ts';
import type { ReadBatch } from './reading.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(content: string, delimiter?: string): Promise<ReadBatch[]> {
  const path = join(folder, 'table');
  writeFileSync(path, content);
  const first = await openReading(fileAt(path));
  const mapping = {
    ...first.reading.mapping,
    columns: first.reading.mapping?.columns ?? {},
    epochs: true,
    dayFirst: true,
  };
  const { reading } = await openReading(
    fileAt(path),
    undefined,
    delimiter ? { ...mapping, delimiter } : mapping,
  );
  const batches: ReadBatch[] = [];
  for await (const batch of reading.batches()) batches.push(batch);
  return batches;
}

const rowsOf = (batches: readonly ReadBatch[]) =>
  batches.reduce(
    (sum, { cases, bad, repeated }) =>
      sum + bad.length + repeated + cases.reduce((rows, found) => rows + found.rows, 0),
    0,
  );

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const word = fc.string({ unit: 'grapheme', maxLength: 12 });
const cell = fc.oneof(
  word,
  fc.constantFrom(
    '',
    'NA',
    '03/04/2025',
    '2025-02-30',
    '1e400',
    '4,5',
    '-0',
    'yes',
    '1741082400',
    'line\nbreak',
    'a "b" c',
  ),
);

describe('reading generated tables', () => {
  it('accounts for every row of a table with one row per case, and makes only valid cases', async () => {
    const row = fc.record({
      id: fc.oneof(fc.constantFrom('1', '01', '', ' '), word),
      outcome: fc.constantFrom('escalated', 'bot', 'true', 'perhaps', ''),
      cells: fc.array(cell, { minLength: 3, maxLength: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30 }), async (rows) => {
        const lines = rows.map(({ id, outcome, cells }) => [id, outcome, ...cells].map(quoted).join(','));
        const batches = await read(
          `case_id,outcome,started_at,confidence,transcript,csat\n${lines.join('\n')}\n`,
          ',',
        );
        expect(rowsOf(batches)).toBe(rows.length);
        for (const { record } of batches.flatMap(({ cases }) => cases)) {
          expect(CaseRecord.parse(record)).toEqual(record);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('accounts for every row of a table with one row per message, and makes only valid cases', async () => {
    const row = fc.tuple(
      fc.constantFrom('a', 'b', 'c', ''),
      fc.constantFrom('0', '1', '2', 'x', ''),
      fc.constantFrom('user', 'agent', 'bot', 'ghost'),
      word,
      fc.constantFrom('no', 'no', 'no', 'yes', 'perhaps', ''),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30 }), async (rows) => {
        const lines = rows.map((cells) => cells.map(quoted).join(','));
        const batches = await read(`conversation_id,turn,role,text,escalated\n${lines.join('\n')}\n`, ',');
        expect(rowsOf(batches)).toBe(rows.length);
        for (const { record } of batches.flatMap(({ cases }) => cases)) {
          expect(CaseRecord.parse(record)).toEqual(record);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('accounts for every line of JSON lines, good or broken', async () => {
    const line = fc.oneof(
      fc
        .record({
          id: fc.oneof(word, fc.integer(), fc.constant(null)),
          outcome: cell,
          transcript: fc.jsonValue(),
        })
        .map((value) => JSON.stringify(value))
        // A key that reaches for prototypes refuses the whole file, which has its own test.
        .filter((text) => !text.includes('"__proto__"')),
      fc.constantFrom('{"id":', '[1,2]', 'null', '{"id":"x","outcome":NaN}', '// note'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 30 }), async (lines) => {
        const batches = await read(`{"id":"first","outcome":"bot"}\n${lines.join('\n')}\n`);
        expect(rowsOf(batches)).toBe(lines.length + 1);
      }),
      { numRuns: 60 },
    );
  });
});
