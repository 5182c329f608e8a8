import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { checkWorkspace } from '../doctor.ts';
import { APPLICATION_ID, openDb } from '../open-db.ts';
import { readMarkers, readMutes, writeMute } from '../trend-queries.ts';
import { MIGRATIONS } from './index.ts';

it('a file from before rates over time opens, keeps its counts, and has no marker and nothing muted', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
  try {
    const path = join(folder, 'old.plumbline');
    const old = new Database(path);
    old.pragma('journal_mode = WAL');
    for (const { version, sql } of MIGRATIONS) if (version < 60) old.exec(sql);
    old.exec(
      `INSERT INTO population_count VALUES ('2026-W45', 'escalated', 'Billing', '', '', '', '', '', 12)`,
    );
    old.pragma(`application_id = ${APPLICATION_ID}`);
    old.pragma('user_version = 50');
    old.close();
    const db = openDb(path);
    expect(db.prepare('SELECT cases FROM population_count').pluck().all()).toEqual([12]);
    expect(readMarkers(db)).toEqual([]);
    writeMute(db, 'one', '2026-11-02', 'now');
    writeMute(db, 'one', '2026-11-03', 'now');
    expect([...readMutes(db)]).toEqual([['one', '2026-11-03']]);
    expect(checkWorkspace(db)).toMatchObject({ healthy: true });
    db.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
