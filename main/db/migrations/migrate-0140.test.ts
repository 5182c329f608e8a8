import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { mendJournal } from '../check-journal.ts';
import { appendAct } from '../event-log.ts';
import { readMark } from '../journal-mark.ts';
import { journalOf } from '../label-journal.ts';
import { APPLICATION_ID, openDb } from '../open-db.ts';
import { writeIdentity } from '../setting-queries.ts';
import { MIGRATIONS } from './index.ts';

it('a file from before the journal of labels opens without one and begins it with its first label', () => {
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
    const now = new Date('2026-11-21T10:00:00.000Z');
    writeIdentity(db, { id: 'w', seed: 's', createdAt: now.toISOString(), sample: false });
    expect(mendJournal(db)).toBe('none');
    expect(existsSync(journalOf(db))).toBe(false);
    const body = { kind: 'flag' as const };
    const events = [{ caseId: 'a', codebookVersion: 1, supersedes: [], body }];
    appendAct(db, 'd', now, { reviewer: 'Ada', kind: 'do', target: null, events });
    expect(readMark(db)?.lines).toBe(2);
    expect(mendJournal(db)).toBe('whole');
    db.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
