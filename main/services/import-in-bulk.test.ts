import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportProgress, ImportResult } from '../../shared/model/import.ts';
import { JobControl } from '../jobs/job-control.ts';
import { importFile } from './import-file.ts';
import { makeTestWorkspace, type TestWorkspace } from './test-workspace.ts';

let workspace: TestWorkspace;
beforeEach(() => {
  workspace = makeTestWorkspace();
});
afterEach(() => workspace.remove());

const HEADER = 'case_id,outcome,topic,confidence,transcript\n';
/** More than one read of a file; a few rows are kept aside, and one comes twice. */
const ROWS = 5000;
const LONG = 'and nobody has told me since when it will come '.repeat(6);
const row = (i: number) =>
  `c${i},${i % 1000 === 7 ? 'perhaps' : 'automated'},topic ${i % 9},0.${i % 10},Customer: where is parcel number${i % 500} of mine ${LONG}\n`;
const TABLE = HEADER + Array.from({ length: ROWS }, (_, i) => row(i)).join('') + row(3);

function job(workspace: TestWorkspace, text: string, bulkAbove: number, control = new JobControl()) {
  const { path } = workspace.context.session.require();
  const file = { path: workspace.file('a.csv', text), name: 'a.csv' };
  return importFile({ databasePath: path, file, bulkAbove, startedAt: '2026-11-21T10:00:00Z' }, control);
}

async function toTheEnd(run: AsyncGenerator<ImportProgress, ImportResult>): Promise<ImportResult> {
  for (let step = await run.next(); ; step = await run.next()) if (step.done) return step.value;
}

const TABLES = ['cases', 'transcript', 'signal', 'quarantine', 'import', 'stratum'];
const contentOf = ({ all }: TestWorkspace) => [
  ...TABLES.map((table) => all(`SELECT * FROM ${table} ORDER BY 1, 2`)),
  all("SELECT rowid FROM case_text WHERE case_text MATCH 'number77' ORDER BY rowid"),
  all("SELECT rowid FROM case_text WHERE case_text MATCH 'c199*' ORDER BY rowid"),
  all('SELECT name, sql FROM sqlite_schema ORDER BY name'),
];

describe('a bulk load', () => {
  it('gives the same workspace as an import beside which people work', async () => {
    const result = await toTheEnd(job(workspace, TABLE, 0));
    expect(result).toMatchObject({ rows: ROWS + 1, new: ROWS - 5, unchanged: 1, quarantined: 5 });
    const slow = makeTestWorkspace();
    try {
      await toTheEnd(job(slow, TABLE, Number.POSITIVE_INFINITY));
      expect(contentOf(workspace)).toEqual(contentOf(slow));
      expect(contentOf(workspace)[6]).toHaveLength(ROWS / 500);
    } finally {
      await slow.remove();
    }
  });

  it('leaves nothing when the file is refused at its end, not even in a turn that has not ended', async () => {
    const before = contentOf(workspace);
    await expect(toTheEnd(job(workspace, `${TABLE}c,automated,"never closed\n`, 0))).rejects.toMatchObject({
      detail: { problem: 'E_CSV_UNCLOSED_QUOTE' },
    });
    expect(contentOf(workspace)).toEqual(before);
  });

  it('leaves nothing when it is cancelled while its search index is put together', async () => {
    const before = contentOf(workspace);
    const control = new JobControl();
    const run = job(workspace, TABLE, 0, control);
    for (let step = await run.next(); !step.done && step.value.phase !== 'tidying'; ) step = await run.next();
    expect(workspace.all('SELECT count(*) > 0, (SELECT count(*) FROM live_case) FROM cases')).toEqual([
      [1, 0],
    ]);
    control.cancel();
    await expect(run.next()).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(contentOf(workspace)).toEqual(before);
  });
});
