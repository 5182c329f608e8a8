import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportCounts, ImportResult } from '../../shared/model/import.ts';
import { JobControl } from '../jobs/job-control.ts';
import { lastOf } from '../jobs/run-job.ts';
import { TestApp } from '../test-app.ts';
import { importFile } from './import-file.ts';
import { previewFile } from './preview-file.ts';

let test: TestApp;
beforeAll(async () => {
  test = new TestApp();
  await test.client.workspaces.create({ name: 'Sums' });
});
afterAll(() => test.remove());

let files = 0;
function inputOf(content: string) {
  const name = `file-${files++}`;
  const file = { path: test.write(name, content), name };
  return {
    databasePath: test.app.context.session.require().path,
    file,
    startedAt: '2026-11-01T00:00:00.000Z',
  };
}

const imported = (content: string): Promise<ImportResult> =>
  lastOf(importFile(inputOf(content), new JobControl()));
const previewed = async (content: string): Promise<ImportCounts> =>
  (await lastOf(previewFile(inputOf(content), new JobControl()))).counts;
const sumOf = (counts: ImportCounts) => counts.new + counts.unchanged + counts.conflicts + counts.quarantined;

/** Few ids, so that some stand twice, with the same content or another; some rows are no cases at all. */
const row = fc.record({
  id: fc.constantFrom('1', '2', '3', '03', ''),
  outcome: fc.constantFrom('bot', 'bot', 'escalated', 'perhaps'),
  topic: fc.constantFrom('billing', 'Größe', '=1+1', '"so"'),
  extra: fc.constantFrom('', '', '', 'one cell too many'),
});
const rows = fc.array(row, { minLength: 1, maxLength: 12 });
type Row = typeof row extends fc.Arbitrary<infer R> ? R : never;

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const asTable = (run: number, all: readonly Row[]) =>
  [
    'case_id,outcome,topic,text',
    `${run}-first,bot,billing,a good row to begin with`,
    ...all.map(({ id, outcome, topic, extra }) =>
      [id && `${run}-${id}`, outcome, topic, 'hello', ...(extra ? [extra] : [])].map(quoted).join(','),
    ),
    '',
  ].join('\n');
const asLines = (run: number, all: readonly Row[]) =>
  [
    JSON.stringify({ case_id: `${run}-first`, outcome: 'bot', topic: 'billing' }),
    ...all.map(({ id, outcome, topic, extra }) =>
      extra ? '{"case_id": "cut' : JSON.stringify({ case_id: id && `${run}-${id}`, outcome, topic }),
    ),
  ].join('\n');

describe('an import of any file', () => {
  it.each([
    ['a table', asTable],
    ['JSON lines', asLines],
  ])(
    'that is %s books every row once: as new, unchanged, in conflict or kept aside',
    async (_name, write) => {
      let run = 0;
      await fc.assert(
        fc.asyncProperty(rows, async (all) => {
          run += 1;
          const content = write(run, all);
          const seen = await previewed(content);
          const counts = await imported(content);
          expect(counts.rows).toBe(all.length + 1);
          expect(sumOf(counts)).toBe(counts.rows);
          expect(seen).toEqual(
            expect.objectContaining({ rows: counts.rows, new: counts.new, quarantined: counts.quarantined }),
          );
        }),
        { numRuns: 25 },
      );
    },
  );

  it('adds nothing the second time, nor with its rows in another order', async () => {
    let run = 1000;
    await fc.assert(
      fc.asyncProperty(rows, async (all) => {
        run += 1;
        await imported(asTable(run, all));
        for (const again of [all, all.toReversed()]) {
          const counts = await imported(asTable(run, again));
          expect({ new: counts.new, rows: sumOf(counts) }).toEqual({ new: 0, rows: all.length + 1 });
        }
      }),
      { numRuns: 15 },
    );
  });
});
