import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { checkWorkspace } from '../doctor.ts';
import { APPLICATION_ID, openDb } from '../open-db.ts';
import { readPopulationHead } from '../population-queries.ts';
import { MIGRATIONS } from './index.ts';

it('a file from before population counts keeps its transcripts, and has no counts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
  try {
    const path = join(folder, 'old.plumbline');
    const old = new Database(path);
    old.pragma('journal_mode = WAL');
    for (const { version, sql } of MIGRATIONS) if (version < 40) old.exec(sql);
    old.exec(`
      INSERT INTO import (file, sha256, format, started_at, finished_at) VALUES ('f', 's', 'csv', 'then', 'then');
      INSERT INTO cases (seq, case_id, import_id, draw, outcome, handoff_offered, turns, content_hash)
        VALUES (1, 'a', 1, 0.5, 'escalated', 0, 1, x'00');
      INSERT INTO transcript (case_seq, messages, metadata) VALUES (1, '[{"speaker":"customer","text":"Hi"}]', '{}');
      INSERT INTO case_text (rowid, body) VALUES (1, 'Hi');
      INSERT INTO stratum VALUES ('escalated', '[]', 40, 1);`);
    old.pragma(`application_id = ${APPLICATION_ID}`);
    old.pragma('user_version = 30');
    old.close();
    const db = openDb(path);
    expect(db.prepare('SELECT kept, messages FROM transcript').raw().get()).toEqual([
      1,
      '[{"speaker":"customer","text":"Hi"}]',
    ]);
    expect(readPopulationHead(db)).toBeNull();
    expect(db.prepare('SELECT population FROM stratum').pluck().get()).toBe(40);
    expect(checkWorkspace(db)).toMatchObject({ healthy: true });
    db.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
