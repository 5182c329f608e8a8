import type { Db } from './open-db.ts';
import { prepared } from './prepared.ts';

/** Until when somebody else has the case on the table; undefined when nobody has. */
export function reservedByOther(db: Db, caseId: string, reviewer: string, now: string): string | undefined {
  return prepared<[string, string, string], string>(
    db,
    'SELECT until FROM reservation WHERE case_id = ? AND reviewer <> ? AND until > ?',
  )
    .pluck()
    .get(caseId, reviewer, now);
}

/** Keeps a case for a reviewer. Nobody has two cases on the table: what they had before is free again. */
export function reserve(db: Db, caseId: string, reviewer: string, until: string): void {
  prepared(db, 'DELETE FROM reservation WHERE reviewer = ? AND case_id <> ?').run(reviewer, caseId);
  prepared(
    db,
    `
    INSERT INTO reservation (case_id, reviewer, until) VALUES (?, ?, ?)
    ON CONFLICT (case_id) DO UPDATE SET reviewer = excluded.reviewer, until = excluded.until`,
  ).run(caseId, reviewer, until);
}

/** Keeps it longer, if it is kept. */
export function renewReservation(db: Db, caseId: string, reviewer: string, until: string): void {
  prepared(db, 'UPDATE reservation SET until = ? WHERE case_id = ? AND reviewer = ?').run(
    until,
    caseId,
    reviewer,
  );
}

export function releaseCase(db: Db, caseId: string, reviewer: string): boolean {
  return (
    prepared(db, 'DELETE FROM reservation WHERE case_id = ? AND reviewer = ?').run(caseId, reviewer).changes >
    0
  );
}

/** Frees everything that a reviewer has on the table. */
export function releaseAllOf(db: Db, reviewer: string): number {
  return db.prepare('DELETE FROM reservation WHERE reviewer = ?').run(reviewer).changes;
}
