import { Policy } from '../../shared/model/policy.ts';
import type { Db } from './open-db.ts';

/** The policy in force: the newest one signed here. */
export function readPolicy(db: Db): Policy | null {
  const body = db.prepare<[], string>('SELECT body FROM policy ORDER BY version DESC LIMIT 1').pluck().get();
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
