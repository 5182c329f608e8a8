import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { writeAbandonRule } from '../abandon-rule.ts';
import { APPLICATION_ID, openDb } from '../open-db.ts';
import { MIGRATIONS } from './index.ts';

it.each([
  ['is joined as before in a file with a key', { key: 'customer_id', windowHours: 72, joining: false }, true],
  ['costs nothing in a file without one', null, false],
])('a case that comes %s', (_, rule, joins) => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
  try {
    const path = join(folder, 'old.plumbline');
    const old = new Database(path);
    old.pragma('journal_mode = WAL');
    for (const { version, sql } of MIGRATIONS) if (version <= 140) old.exec(sql);
    if (rule)
      old.prepare(`INSERT INTO setting (name, value) VALUES ('abandons', ?)`).run(JSON.stringify(rule));
    old.pragma(`application_id = ${APPLICATION_ID}`);
    old.pragma('user_version = 140');
    old.close();
    const db = openDb(path);
    const triggers = db
      .prepare<[], string>(
        `SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'transcript'`,
      )
      .pluck();
    expect(triggers.all()).toEqual(joins ? ['customer_session_is_new'] : []);
    writeAbandonRule(db, { key: joins ? null : 'customer_id', windowHours: 72 });
    expect(triggers.all()).toEqual(joins ? [] : ['customer_session_is_new']);
    db.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
