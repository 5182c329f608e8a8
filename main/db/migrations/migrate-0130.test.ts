import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { checkWorkspace } from '../doctor.ts';
import { APPLICATION_ID, type Db, openDb } from '../open-db.ts';
import { mergeParts } from '../search-parts.ts';
import { MIGRATIONS } from './index.ts';

function write(db: Db, texts: number): void {
  const put = db.prepare('INSERT INTO case_text (body) VALUES (?)');
  for (let text = 0; text < texts; text++) put.run('the parcel of a case');
}

it('a file whose search index SQLite put together by itself opens, finds the same, and is put together in steps', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
  try {
    const path = join(folder, 'old.plumbline');
    const old = new Database(path);
    old.pragma('journal_mode = WAL');
    for (const { version, sql } of MIGRATIONS) if (version <= 70) old.exec(sql);
    old.pragma(`application_id = ${APPLICATION_ID}`);
    old.pragma('user_version = 70');
    write(old, 12);
    old.close();
    const db = openDb(path);
    const parts = () =>
      db.prepare('SELECT count(DISTINCT id >> 37) FROM case_text_data WHERE id > 10').pluck().get();
    const found = () =>
      db.prepare("SELECT count(*) FROM case_text WHERE case_text MATCH 'parcel'").pluck().get();
    expect(found()).toBe(12);
    write(db, 18);
    expect([parts(), found()]).toEqual([30, 30]);
    mergeParts(db, () => undefined);
    expect([parts(), found()]).toEqual([1, 30]);
    expect(checkWorkspace(db)).toMatchObject({ healthy: true });
    db.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
