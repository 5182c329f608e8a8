import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeTestWorkspace, type TestWorkspace } from '../services/test-workspace.ts';
import { beginBulkLoad, endBulkLoad, mergeSearchIndex } from './bulk-load.ts';

let workspace: TestWorkspace;
beforeEach(() => {
  workspace = makeTestWorkspace();
});
afterEach(() => workspace.remove());

const schema = () => workspace.all('SELECT name, sql FROM sqlite_schema ORDER BY name');

describe('a bulk load', () => {
  it('leaves the schema exactly as it found it', () => {
    const before = schema();
    const { db } = workspace.context.session.require();
    expect(beginBulkLoad(db)).toBe(true);
    expect(schema()).not.toEqual(before);
    endBulkLoad(db);
    expect(schema()).toEqual(before);
  });

  it('leaves the search index to grow as it did before', () => {
    const { db } = workspace.context.session.require();
    const merging = () =>
      workspace.all(
        `SELECT k, v FROM case_text_config WHERE k IN ('automerge', 'crisismerge', 'hashsize') ORDER BY k`,
      );
    beginBulkLoad(db);
    expect(merging()).toEqual([
      ['automerge', 0],
      ['crisismerge', 1000],
      ['hashsize', 8_388_608],
    ]);
    endBulkLoad(db);
    expect(merging()).toEqual([
      ['automerge', 4],
      ['crisismerge', 16],
      ['hashsize', 1_048_576],
    ]);
  });

  it('ends with one search index in one part, which finds what its parts found', () => {
    const { db } = workspace.context.session.require();
    beginBulkLoad(db);
    const put = db.prepare('INSERT INTO case_text (rowid, body) VALUES (?, ?)');
    const word = (row: number) => `word${row % 70}`;
    for (let row = 1; row <= 400; row += 10)
      db.transaction(() => {
        for (let at = row; at < row + 10; at++) put.run(at, `order ${word(at)} of ${at}`);
      })();
    const found = () =>
      ['order', 'word3', 'word69', '40*', 'nothing'].map((text) =>
        db.prepare('SELECT rowid FROM case_text WHERE case_text MATCH ? ORDER BY rowid').pluck().all(text),
      );
    // The structure record names every part; pages of a part begin with its number.
    const parts = () =>
      db.prepare('SELECT count(DISTINCT id >> 37) FROM case_text_data WHERE id > 10').pluck().get();
    const before = found();
    expect(before.map((rows) => rows.length)).toEqual([400, 6, 5, 2, 0]);
    expect(parts()).toBe(40);
    let beats = 0;
    for (const _ of mergeSearchIndex(db, () => beats++));
    endBulkLoad(db);
    expect(parts()).toBe(1);
    expect(beats).toBeGreaterThan(0);
    expect(found()).toEqual(before);
    expect(db.prepare("INSERT INTO case_text (case_text) VALUES ('integrity-check')").run()).toBeDefined();
  });

  it('is not done where cases are already at work', async () => {
    await workspace.run(workspace.file('a.csv', 'case_id,outcome\na,bot\n'));
    const before = schema();
    expect(beginBulkLoad(workspace.context.session.require().db)).toBe(false);
    expect(schema()).toEqual(before);
  });
});
