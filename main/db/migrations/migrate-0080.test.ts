import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { checkWorkspace } from '../doctor.ts';
import { readEvalActs, readNumberedCases } from '../eval-queries.ts';
import { APPLICATION_ID, openDb } from '../open-db.ts';
import { MIGRATIONS } from './index.ts';

it('a file from before eval cases opens with none, and what is done to one is never changed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
  try {
    const path = join(folder, 'old.plumbline');
    const old = new Database(path);
    old.pragma('journal_mode = WAL');
    for (const { version, sql } of MIGRATIONS) if (version <= 70) old.exec(sql);
    old.pragma(`application_id = ${APPLICATION_ID}`);
    old.pragma('user_version = 70');
    old.close();
    const db = openDb(path);
    expect([readNumberedCases(db), readEvalActs(db)]).toEqual([[], []]);
    expect(checkWorkspace(db)).toMatchObject({ healthy: true });
    db.exec("INSERT INTO eval_case (case_id, failure, labelled_at) VALUES ('a', 'missed', 'then')");
    const row = "VALUES ('x', 'do', NULL, 1, 'Ada', 'then', '{}')";
    db.exec(`INSERT INTO eval_act (id, kind, target, number, done_by, recorded_at, body) ${row}`);
    expect(() => db.exec("UPDATE eval_act SET recorded_at = 'now'")).toThrow('immutable');
    expect(() => db.exec('DELETE FROM eval_act')).toThrow('immutable');
    db.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
