import { Policy } from '../../shared/model/policy.ts';
import type { Db } from './open-db.ts';

/** The policy in force: the newest one signed here, or imported as such. */
export function readPolicy(db: Db): Policy | null {
  const body = db.prepare<[], string>('SELECT body FROM policy ORDER BY version DESC LIMIT 1').pluck().get();
  return body === undefined ? null : Policy.parse(JSON.parse(body));
}

/** Every version, oldest first. */
export function readPolicies(db: Db): Policy[] {
  return db
    .prepare<[], string>('SELECT body FROM policy ORDER BY version')
    .pluck()
    .all()
    .map((body) => Policy.parse(JSON.parse(body)));
}

export function readPolicyVersion(db: Db, version: number): Policy | null {
  const body = db.prepare<[number], string>('SELECT body FROM policy WHERE version = ?').pluck().get(version);
  return body === undefined ? null : Policy.parse(JSON.parse(body));
}

/** Adds a version; versions are never changed once written. */
export function writePolicy(db: Db, policy: Policy): void {
  db.prepare('INSERT INTO policy (version, body, created_at) VALUES (?, ?, ?)').run(
    policy.version,
    JSON.stringify(policy),
    policy.createdAt,
  );
}
