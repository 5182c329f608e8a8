import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { readCriteriaBlocks } from '../criteria-queries.ts';
import { checkWorkspace } from '../doctor.ts';
import { listEvalExports, readEvalTraces } from '../eval-file-queries.ts';
import { addEvalExport, numberOf } from '../eval-queries.ts';
import { APPLICATION_ID, openDb } from '../open-db.ts';
import { MIGRATIONS } from './index.ts';

it('a file from before exports of evals opens with none, and a recorded criteria block is never changed', () => {
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
    expect([listEvalExports(db), readCriteriaBlocks(db)]).toEqual([[], []]);
    expect(checkWorkspace(db)).toMatchObject({ healthy: true });
    db.exec(
      "INSERT INTO criteria_block (version, recorded_at, done_by, body) VALUES (1, 'then', 'Ada', '{}')",
    );
    expect(() => db.exec("UPDATE criteria_block SET body = ''")).toThrow('immutable');
    expect(() => db.exec('DELETE FROM criteria_block')).toThrow('immutable');
    db.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it('an export whose file nobody noted is told without one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
  try {
    const db = openDb(join(folder, 'new.plumbline'), { create: true });
    numberOf(db, { caseId: 'c', failure: 'missed', labelledAt: '2026-11-01T10:00:00Z' });
    addEvalExport(db, ['E-1'], { exportId: 'x', format: 'jsonl', at: '2026-11-02T10:00:00Z' });
    const trace = { exportId: 'x', format: 'jsonl', at: '2026-11-02T10:00:00Z', file: null };
    expect(listEvalExports(db)).toEqual([{ ...trace, cases: 1 }]);
    expect(readEvalTraces(db).get(1)).toEqual([{ ...trace, contentHash: null }]);
    db.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
