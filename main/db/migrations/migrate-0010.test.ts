import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EventBody, LabelEvent } from '../../../shared/model/label-event.ts';
import { checkWorkspace } from '../doctor.ts';
import { hashOf } from '../event-hash.ts';
import { allEvents } from '../event-log.ts';
import { APPLICATION_ID, openDb } from '../open-db.ts';
import { workspace0010 } from './0010-workspace.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
  path = join(folder, 'old.plumbline');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Said = Pick<LabelEvent, 'id' | 'caseId' | 'reviewer' | 'supersedes' | 'body'>;

const label = (verdict: 'true_escalation' | 'cannot_tell'): EventBody => ({
  kind: 'label',
  stage: 'blind',
  answers: { verdict },
  milliseconds: 900,
});
const settled = (verdict: 'true_escalation' | 'cannot_tell'): EventBody => ({
  kind: 'adjudication',
  answers: { verdict },
  cause: 'slip',
});

/** A file as the first version left it: a corrected label, one taken back, a skip, and two settlements of one case. */
const SAID: Said[] = [
  { id: 'e1', caseId: 'a', reviewer: 'Ada', supersedes: [], body: label('cannot_tell') },
  { id: 'e2', caseId: 'a', reviewer: 'Ada', supersedes: ['e1'], body: label('true_escalation') },
  { id: 'e3', caseId: 'b', reviewer: 'Ada', supersedes: [], body: label('cannot_tell') },
  {
    id: 'e4',
    caseId: 'b',
    reviewer: 'Ada',
    supersedes: ['e3'],
    body: { kind: 'retraction', stage: 'blind' },
  },
  { id: 'e5', caseId: 'c', reviewer: 'Ben', supersedes: [], body: { kind: 'skip', reason: 'other' } },
  { id: 'e6', caseId: 'd', reviewer: 'Lea', supersedes: [], body: settled('cannot_tell') },
  { id: 'e7', caseId: 'd', reviewer: 'Leo', supersedes: [], body: settled('true_escalation') },
];
const STOOD = ['e2', 'e5', 'e6', 'e7'];

function writeOldFile(): LabelEvent[] {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.exec(workspace0010);
  db.pragma(`application_id = ${APPLICATION_ID}`);
  db.pragma('user_version = 10');
  let previousHash: string | null = null;
  const events: LabelEvent[] = [];
  for (const [at, said] of SAID.entries()) {
    const recordedAt = `2026-10-0${at + 1}T10:00:00.000Z`;
    const event = {
      ...said,
      device: 'old-computer',
      deviceSequence: at + 1,
      previousHash,
      clock: `${recordedAt}/0`,
      recordedAt,
      codebookVersion: 1,
      act: { id: said.id, kind: 'do' as const, target: null },
    };
    const hash = hashOf(event);
    previousHash = hash;
    events.push({ ...event, hash });
  }
  const insert = db.prepare(`INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const stand = db.prepare('INSERT INTO standing VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  for (const [at, e] of events.entries()) {
    const supersedes = JSON.stringify(e.supersedes);
    const whole = [
      e.id,
      e.reviewer,
      e.device,
      e.deviceSequence,
      e.previousHash,
      e.hash,
      e.clock,
      e.recordedAt,
    ];
    insert.run(at + 1, ...whole, e.caseId, 1, supersedes, e.act.id, 'do', null, JSON.stringify(e.body));
    if (!STOOD.includes(e.id)) continue;
    const verdict = 'answers' in e.body ? e.body.answers.verdict : null;
    const stage = e.body.kind === 'label' ? 'blind' : null;
    stand.run(e.id, e.caseId, e.reviewer, e.body.kind, stage, verdict, stage && 900, e.recordedAt);
  }
  db.close();
  return events;
}

const column = (sql: string) => {
  const db = new Database(path, { readonly: true });
  const found = db.prepare<[], string>(sql).pluck().all();
  db.close();
  return found;
};

describe('a file of the first shape', () => {
  it('keeps every event with its hash, and what stood stands', () => {
    const events = writeOldFile();
    const db = openDb(path);
    expect(allEvents(db).map((event) => ({ ...event }))).toEqual(
      events.map(({ id, ...event }) => expect.objectContaining({ id, hash: event.hash, body: event.body })),
    );
    expect(allEvents(db).every((event) => event.hash === hashOf(event))).toBe(true);
    const all = [
      ...(db.prepare<[], string>('SELECT event_id FROM standing').pluck().all() as string[]),
      ...(db.prepare<[], string>('SELECT event_id FROM rival').pluck().all() as string[]),
    ];
    expect(all.sort()).toEqual(STOOD);
    expect(db.prepare(`SELECT count(*) FROM standing WHERE case_id = 'd'`).pluck().get()).toBe(1);
    expect(checkWorkspace(db)).toMatchObject({ healthy: true });
    db.close();
  });

  it('has its indexes and guards afterwards, and the same when opened again', () => {
    writeOldFile();
    openDb(path).close();
    const names = `SELECT name FROM sqlite_schema WHERE name LIKE 'event_%' OR name LIKE 'standing_%' ORDER BY name`;
    const before = column(names);
    expect(before).toEqual([
      'event_by_act',
      'event_by_case',
      'event_by_clock',
      'event_by_device',
      'event_by_reviewer',
      'event_is_never_changed',
      'event_is_never_deleted',
      'standing_by_case',
      'standing_by_reviewer',
    ]);
    openDb(path).close();
    expect(column(names)).toEqual(before);
    expect(column('SELECT id FROM event ORDER BY position')).toEqual(SAID.map(({ id }) => id));
  });

  it('that is killed halfway has its old shape and opens as before', () => {
    writeOldFile();
    const halfway = `
      const Database = require('better-sqlite3');
      const db = new Database(process.argv[1]);
      db.exec('BEGIN IMMEDIATE; ALTER TABLE event RENAME TO event_old; DROP TABLE standing; PRAGMA user_version = 20');
      process.kill(process.pid, 'SIGKILL');`;
    const cwd = join(import.meta.dirname, '../../..');
    expect(spawnSync(process.execPath, ['-e', halfway, path], { cwd }).signal).toBe('SIGKILL');
    expect(column('SELECT event_id FROM standing ORDER BY event_id')).toEqual(STOOD);
    const db = openDb(path);
    expect(checkWorkspace(db)).toMatchObject({ healthy: true });
    db.close();
  });
});
