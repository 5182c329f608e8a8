import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { readAbandonActs } from '../abandon-acts.ts';
import { readAbandonRule } from '../abandon-rule.ts';
import { checkWorkspace } from '../doctor.ts';
import { APPLICATION_ID, openDb } from '../open-db.ts';
import { countSessions } from '../session-queries.ts';
import { MIGRATIONS } from './index.ts';

it('a file from before sessions were joined opens with none, and its dismissals are never changed', () => {
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
    expect(readAbandonRule(db)).toEqual({ key: null, windowHours: 72 });
    expect(readAbandonActs(db)).toEqual([]);
    expect(countSessions(db)).toMatchObject({ joined: 0 });
    expect(checkWorkspace(db)).toMatchObject({ healthy: true });
    db.exec(
      `INSERT INTO abandon_act (id, kind, target, recorded_at, body) VALUES ('a', 'do', NULL, 'then', '{}')`,
    );
    expect(() => db.exec("UPDATE abandon_act SET recorded_at = 'now'")).toThrow('immutable');
    expect(() => db.exec('DELETE FROM abandon_act')).toThrow('immutable');
    db.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
