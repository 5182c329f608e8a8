import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appendAct } from './event-log.ts';
import { openDb, pragmaReport } from './open-db.ts';
import { writeIdentity } from './setting-queries.ts';
import { rebuildStanding } from './standing-table.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
  path = join(folder, 'w.plumbline');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const hashOfFile = () => createHash('sha256').update(readFileSync(path)).digest('hex');

describe('every connection', () => {
  it('runs with synchronous=FULL and the other settings, when made and when opened again', () => {
    for (const options of [{ create: true }, {}]) {
      const db = openDb(path, options);
      expect(
        pragmaReport(db)
          .map(({ wanted, found }) => [wanted, found])
          .every(([w, f]) => w === f),
      ).toBe(true);
      expect(db.pragma('synchronous', { simple: true })).toBe(2);
      expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
      db.close();
    }
  });
});

describe('a file that is no workspace', () => {
  it('is refused and left as it was: empty, text, a foreign database', () => {
    const foreign = () => {
      const db = new Database(path);
      db.exec('CREATE TABLE other (a)');
      db.close();
    };
    const files: [() => void, string][] = [
      [() => writeFileSync(path, ''), 'DAMAGED'],
      [
        () => writeFileSync(path, 'hello, this is no database, but it is long enough to be one'.repeat(100)),
        'INVALID',
      ],
      [foreign, 'INVALID'],
    ];
    for (const [make, code] of files) {
      make();
      const before = hashOfFile();
      expect(() => openDb(path)).toThrow(expect.objectContaining({ code }));
      expect(hashOfFile()).toBe(before);
      rmSync(path);
    }
  });

  it('is refused when it comes from a newer version, byte for byte as it was', () => {
    const db = openDb(path, { create: true });
    db.pragma('user_version = 999999');
    db.close();
    const before = hashOfFile();
    expect(() => openDb(path)).toThrow(expect.objectContaining({ code: 'FROM_THE_FUTURE' }));
    expect(hashOfFile()).toBe(before);
  });

  it('is never made by opening a name that is not there', () => {
    expect(() => openDb(path)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
    expect(existsSync(path)).toBe(false);
  });

  it('is never overwritten by making a new one', () => {
    writeFileSync(path, 'mine');
    expect(() => openDb(path, { create: true })).toThrow(expect.objectContaining({ code: 'CONFLICT' }));
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });
});

describe('label events', () => {
  const now = new Date('2026-11-21T10:00:00.000Z');
  const newWorkspace = () => {
    const db = openDb(path, { create: true });
    writeIdentity(db, { id: 'w', seed: 's', createdAt: now.toISOString(), sample: false });
    return db;
  };
  const label = (caseId: string, supersedes: string[] = []) => ({
    caseId,
    codebookVersion: 1,
    supersedes,
    body: {
      kind: 'label' as const,
      stage: 'blind' as const,
      answers: { verdict: 'cannot_tell' as const },
      milliseconds: null,
    },
  });

  it('can be neither changed nor deleted, not even by SQL', () => {
    const db = newWorkspace();
    appendAct(db, 'd', now, { reviewer: 'Ada', kind: 'do', target: null, events: [label('a')] });
    expect(() => db.exec(`UPDATE event SET reviewer = 'Eve'`)).toThrow('immutable');
    expect(() => db.exec('DELETE FROM event')).toThrow('immutable');
    expect(() => db.exec(`INSERT OR REPLACE INTO event SELECT * FROM event`)).toThrow('immutable');
    db.close();
  });

  it('are chained: each carries the hash of the one before on its device', () => {
    const db = newWorkspace();
    const act = { reviewer: 'Ada', kind: 'do' as const, target: null };
    const [first] = appendAct(db, 'd', now, { ...act, events: [label('a')] });
    const [second, third] = appendAct(db, 'd', now, { ...act, events: [label('b'), label('c')] });
    expect(first?.previousHash).toBeNull();
    expect(second?.previousHash).toBe(first?.hash);
    expect(third?.previousHash).toBe(second?.hash);
    expect([first, second, third].map((event) => event?.deviceSequence)).toEqual([1, 2, 3]);
    db.close();
  });

  it('keep their order when the clock of the computer runs back', () => {
    const db = newWorkspace();
    const act = { reviewer: 'Ada', kind: 'do' as const, target: null };
    const [later] = appendAct(db, 'd', now, { ...act, events: [label('a')] });
    const [earlier] = appendAct(db, 'd', new Date('1970-01-01T00:00:00.000Z'), {
      ...act,
      events: [label('b')],
    });
    expect((earlier?.clock ?? '') > (later?.clock ?? '')).toBe(true);
    db.close();
  });

  it('give the same standing labels when these are built anew from them', () => {
    const db = newWorkspace();
    const act = { reviewer: 'Ada', kind: 'do' as const, target: null };
    const [first] = appendAct(db, 'd', now, { ...act, events: [label('a')] });
    appendAct(db, 'd', now, { ...act, events: [label('a', [first?.id ?? '']), label('b')] });
    const rows = () => db.prepare('SELECT * FROM standing ORDER BY event_id').all();
    const before = rows();
    expect(before).toHaveLength(2);
    rebuildStanding(db);
    expect(rows()).toEqual(before);
    db.close();
  });

  it('of one act are all written or none', () => {
    const db = newWorkspace();
    const broken = { ...label('b'), caseId: null as unknown as string };
    const act = { reviewer: 'Ada', kind: 'do' as const, target: null, events: [label('a'), broken] };
    expect(() => appendAct(db, 'd', now, act)).toThrow();
    expect(db.prepare('SELECT count(*) FROM event').pluck().get()).toBe(0);
    db.close();
  });
});

describe('queries on the hot path', () => {
  it('find a case and the next one by index, not by scanning', () => {
    const db = openDb(path, { create: true });
    const plan = (sql: string) =>
      (db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[])
        .map(({ detail }) => detail)
        .join('; ');
    expect(plan(`SELECT * FROM live_case WHERE case_id = 'x'`)).toContain('SEARCH cases USING INDEX');
    expect(plan('SELECT case_id FROM live_case c WHERE c.draw > 0.5 ORDER BY c.draw LIMIT 1')).toContain(
      'cases_by_draw',
    );
    db.close();
  });
});
