import { z } from 'zod';
import { Policy, PolicyDraft } from '../../shared/model/policy.ts';
import { PolicyMapping, type PolicyProfile } from '../../shared/model/policy-import.ts';
import type { Db } from './open-db.ts';

/** A policy with one signature of two, and the question it answers, from which it is computed anew. */
const Waiting = z.object({ decision: z.json(), policy: Policy });
export type Waiting = z.infer<typeof Waiting>;

function read(db: Db, kind: 'editing' | 'waiting'): unknown {
  const body = db.prepare<[string], string>('SELECT body FROM policy_draft WHERE kind = ?').pluck().get(kind);
  return body === undefined ? null : JSON.parse(body);
}

function write(db: Db, kind: 'editing' | 'waiting', body: unknown): void {
  if (body === null) db.prepare('DELETE FROM policy_draft WHERE kind = ?').run(kind);
  else {
    db.prepare(`
      INSERT INTO policy_draft (kind, body) VALUES (?, ?)
      ON CONFLICT (kind) DO UPDATE SET body = excluded.body`).run(kind, JSON.stringify(body));
  }
}

export function readEditing(db: Db): PolicyDraft | null {
  return PolicyDraft.nullable().parse(read(db, 'editing'));
}

export function writeEditing(db: Db, draft: PolicyDraft | null): void {
  write(db, 'editing', draft);
}

export function readWaiting(db: Db): Waiting | null {
  return Waiting.nullable().parse(read(db, 'waiting'));
}

export function writeWaiting(db: Db, waiting: { decision: object; policy: Policy } | null): void {
  write(db, 'waiting', waiting);
}

export function listPolicyProfiles(db: Db): PolicyProfile[] {
  return db
    .prepare<[], { name: string; body: string }>('SELECT name, body FROM policy_profile ORDER BY name')
    .all()
    .map(({ name, body }) => ({ name, mapping: PolicyMapping.parse(JSON.parse(body)) }));
}

/** Saves a mapping, replacing one of the same name. */
export function savePolicyProfile(db: Db, { name, mapping }: PolicyProfile): void {
  db.prepare(`
    INSERT INTO policy_profile (name, body) VALUES (?, ?)
    ON CONFLICT (name) DO UPDATE SET body = excluded.body`).run(name, JSON.stringify(mapping));
}
