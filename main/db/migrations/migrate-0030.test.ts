import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkWorkspace } from '../doctor.ts';
import { APPLICATION_ID, openDb } from '../open-db.ts';
import { readWaiting, writeWaiting } from '../policy-draft-queries.ts';
import { readPolicies, readPolicy } from '../policy-queries.ts';
import { MIGRATIONS } from './index.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
  path = join(folder, 'old.plumbline');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A policy as it was stored before triggers were of several kinds. */
const OLD = {
  schema: 'plumbline-policy/1',
  version: 1,
  createdAt: '2026-10-01T10:00:00.000Z',
  expiresAt: null,
  triggers: [
    {
      name: 'low_confidence',
      signal: 'confidence',
      operator: '<',
      threshold: 0.62,
      scope: {},
      route: null,
      rollback: 0.6,
      evidence: null,
    },
  ],
  costs: { needlessHandover: 6.4, missedEscalation: 38, currency: 'EUR' },
  randomAuditRate: 0.02,
  signedOff: [{ name: 'Grace', at: '2026-10-01T10:00:00.000Z' }],
};

function writeOldFile(): void {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  for (const { version, sql } of MIGRATIONS) if (version < 30) db.exec(sql);
  db.prepare('INSERT INTO policy VALUES (1, ?, ?)').run(JSON.stringify(OLD), OLD.createdAt);
  db.pragma(`application_id = ${APPLICATION_ID}`);
  db.pragma('user_version = 20');
  db.close();
}

describe('a file from before whole policies', () => {
  it('keeps its policy, which reads as one of signal triggers that are on', () => {
    writeOldFile();
    const db = openDb(path);
    expect(readPolicy(db)).toMatchObject({
      triggers: [{ kind: 'signal', threshold: 0.62, rollback: 0.6, enabled: true, and: [], before: null }],
      signedOff: [{ name: 'Grace', reason: '' }],
      contentHash: null,
    });
    expect(checkWorkspace(db)).toMatchObject({ healthy: true });
    db.close();
  });
  it('can hold a policy that waits for its second signature', () => {
    writeOldFile();
    const db = openDb(path);
    expect(readWaiting(db)).toBeNull();
    const [policy] = readPolicies(db);
    writeWaiting(db, { decision: { restore: 1 }, policy: policy! });
    expect(readWaiting(db)).toEqual({ decision: { restore: 1 }, policy });
    db.close();
  });
});
