import { afterAll, beforeAll, expect, it } from 'vitest';
import { JobControl } from '../jobs/job-control.ts';
import { lastOf } from '../jobs/run-job.ts';
import { pagesOfTransactions } from '../test-write-ahead-log.ts';
import { importFile } from './import-file.ts';
import { makeTestWorkspace, type TestWorkspace } from './test-workspace.ts';

const ROWS = 3000;
const WORDS = 130;

let workspace: TestWorkspace;
let pages: number[];
let indexed: number;

/** So many cases of 130 words each, nearly every one another and anywhere in the alphabet. */
function tableFrom(first: number): string {
  const scattered = (n: number) => (Math.imul(n, 2654435761) >>> 0).toString(36);
  const row = (i: number) => {
    const words = Array.from({ length: WORDS }, (_, n) => scattered(i * WORDS + n)).join(' ');
    return `c${i},automated,Customer: my parcel ${words}\n`;
  };
  const rows = Array.from({ length: ROWS }, (_, n) => row(first + n)).join('');
  return `case_id,outcome,transcript\n${rows}`;
}

async function take(text: string, bulkAbove: number): Promise<void> {
  const { path } = workspace.context.session.require();
  const file = { path: workspace.file('a.csv', text), name: 'a.csv' };
  const startedAt = '2026-11-21T10:00:00Z';
  await lastOf(importFile({ databasePath: path, file, bulkAbove, startedAt }, new JobControl()));
}

beforeAll(async () => {
  workspace = makeTestWorkspace();
  await take(tableFrom(0), 0);
  const { db, path } = workspace.context.session.require();
  indexed = db.prepare<[], number>('SELECT count(*) FROM case_text_data').pluck().get() as number;
  // Whoever still reads an earlier moment keeps all that is written in the log, where it can be counted.
  db.exec('BEGIN');
  db.prepare('SELECT count(*) FROM import').get();
  await take(tableFrom(ROWS), Number.POSITIVE_INFINITY);
  db.exec('COMMIT');
  pages = pagesOfTransactions(path);
}, 60_000);
afterAll(() => workspace.remove());

it('finds every case by its text', () => {
  const found = (text: string) =>
    workspace.all(`SELECT count(*) FROM case_text WHERE case_text MATCH '${text}'`);
  expect(found('parcel')).toEqual([[2 * ROWS]]);
  expect(found('c4567')).toEqual([[1]]);
});

it('puts the search index together in small steps: no transaction writes as much as the index holds', () => {
  expect(pages.reduce((sum, one) => sum + one)).toBeGreaterThan(2 * indexed);
  expect(Math.max(...pages)).toBeLessThan(indexed / 2);
});

it('leaves an index of a few parts, as many texts go to it at a time', () => {
  const [[parts] = []] = workspace.all('SELECT count(DISTINCT id >> 37) FROM case_text_data WHERE id > 10');
  expect(parts).toBeLessThan(20);
});
