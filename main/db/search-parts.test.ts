import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeTestWorkspace, type TestWorkspace } from '../services/test-workspace.ts';
import { pagesOfTransactions } from '../test-write-ahead-log.ts';
import type { Db } from './open-db.ts';
import { mergeAllParts, mergeParts } from './search-parts.ts';

let workspace: TestWorkspace;
let db: Db;
beforeEach(() => {
  workspace = makeTestWorkspace();
  db = workspace.context.session.require().db;
});
afterEach(() => workspace.remove());

const SEARCHES = ['order', 'word3', 'word69', '40*', 'nothing'];
const found = () =>
  SEARCHES.map((text) =>
    db.prepare('SELECT rowid FROM case_text WHERE case_text MATCH ? ORDER BY rowid').pluck().all(text),
  );
// The structure record names every part; pages of a part begin with its number.
const parts = () =>
  db.prepare('SELECT count(DISTINCT id >> 37) FROM case_text_data WHERE id > 10').pluck().get();

/** A word of its own for each number, anywhere in the alphabet. */
const scattered = (n: number) => (Math.imul(n, 2654435761) >>> 0).toString(36);

/** Writes so many parts, each of ten texts. */
function writeParts(count: number, wordsEach = 1): void {
  const put = db.prepare('INSERT INTO case_text (rowid, body) VALUES (?, ?)');
  const words = (at: number) =>
    Array.from({ length: wordsEach }, (_, n) => (n === 0 ? `word${at % 70}` : scattered(at * wordsEach + n)));
  const from = db.prepare<[], number>('SELECT count(*) FROM case_text').pluck().get() as number;
  for (let part = 0; part < count; part++)
    db.transaction(() => {
      for (let n = 1; n <= 10; n++) {
        const at = from + part * 10 + n;
        put.run(at, `order ${words(at).join(' ')} of ${at}`);
      }
    })();
}

describe('the parts of the search index', () => {
  it('stay as they were written, as SQLite puts none together by itself', () => {
    writeParts(40);
    expect(parts()).toBe(40);
  });

  it('are put together where sixteen of a kind have come together, and find what they found', () => {
    writeParts(40);
    const before = found();
    expect(before.map((rows) => rows.length)).toEqual([400, 6, 5, 2, 0]);
    let beats = 0;
    mergeParts(db, () => beats++);
    expect(parts()).toBe(1);
    expect(beats).toBeGreaterThan(0);
    writeParts(15);
    const whole = found();
    mergeParts(db, () => beats++);
    expect(parts()).toBe(16);
    expect(found()).toEqual(whole);
    expect(db.prepare("INSERT INTO case_text (case_text) VALUES ('integrity-check')").run()).toBeDefined();
  });

  it('are put together in transactions that write a few hundred pages at most, however large the parts are', () => {
    writeParts(16, 2000);
    const pages = db.prepare<[], number>('SELECT count(*) FROM case_text_data').pluck().get() as number;
    db.pragma('wal_autocheckpoint = 0');
    db.pragma('wal_checkpoint(TRUNCATE)');
    mergeParts(db, () => undefined);
    expect(parts()).toBe(1);
    const written = pagesOfTransactions(workspace.context.session.require().path);
    expect(written.reduce((sum, one) => sum + one)).toBeGreaterThan(pages);
    expect(Math.max(...written)).toBeLessThan(pages / 2);
  });

  it('become one when all are put together while nobody is at work', () => {
    writeParts(5);
    const before = found();
    let [steps, beats] = [0, 0];
    for (const _ of mergeAllParts(db, () => beats++)) steps++;
    expect(parts()).toBe(1);
    expect(beats).toBe(steps);
    expect(found()).toEqual(before);
  });
});
