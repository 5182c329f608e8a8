import type { Db } from './open-db.ts';

/** Of a reviewer's committed cases: how many there are, and in how many another verdict was given after the reveal. */
export function countRevisions(db: Db, reviewer: string): { of: number; revised: number } {
  return db
    .prepare<[string], { of: number; revised: number }>(`
      SELECT count(*) AS of, count(*) FILTER (WHERE r.verdict IS NOT NULL AND r.verdict <> b.verdict) AS revised
      FROM standing b
      LEFT JOIN standing r ON r.case_id = b.case_id AND r.reviewer = b.reviewer AND r.kind = 'label'
        AND r.stage = 'revealed' AND r.pass = b.pass
      WHERE b.reviewer = ? AND b.kind = 'label' AND b.stage = 'blind'`)
    .get(reviewer) as { of: number; revised: number };
}
