import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { checkWorkspace } from '../doctor.ts';
import { readFailureActs, readFailureMembers, readFailureRun } from '../failure-queries.ts';
import { APPLICATION_ID, openDb } from '../open-db.ts';
import { MIGRATIONS } from './index.ts';

it('a file from before groups of failures opens with none, and what is done to them is never changed', () => {
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
    expect(readFailureActs(db)).toEqual([]);
    expect(readFailureMembers(db, 'failure').size).toBe(0);
    expect(readFailureRun(db, 'failure')).toBeNull();
    expect(checkWorkspace(db)).toMatchObject({ healthy: true });
    const row = "VALUES ('a', 'do', NULL, 'then', '{}')";
    db.exec(`INSERT INTO failure_act (id, kind, target, recorded_at, body) ${row}`);
    expect(() => db.exec("UPDATE failure_act SET recorded_at = 'now'")).toThrow('immutable');
    expect(() => db.exec('DELETE FROM failure_act')).toThrow('immutable');
    db.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
