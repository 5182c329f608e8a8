import type { Db } from './open-db.ts';

/**
 * First labels whose case is not planned to come back yet. Cases of a calibration session never come back: they are
 * known to everybody.
 */
export function readUnrepeated(db: Db): { reviewer: string; caseId: string; recordedAt: string }[] {
  return db
    .prepare<[], { reviewer: string; caseId: string; recordedAt: string }>(`
      SELECT s.reviewer, s.case_id AS caseId, s.recorded_at AS recordedAt FROM standing s
      WHERE s.kind = 'label' AND s.stage = 'blind' AND s.pass = 0
        AND NOT EXISTS (SELECT 1 FROM assignment a
                        WHERE a.reviewer = s.reviewer AND a.case_id = s.case_id AND a.kind = 'repeat')
        AND NOT EXISTS (SELECT 1 FROM calibration_case k WHERE k.case_id = s.case_id)
      ORDER BY s.reviewer, s.case_id`)
    .all();
}

/** Whether the case is planned to come back to the reviewer, or is one that never does. */
export function neverRepeats(db: Db, reviewer: string, caseId: string): boolean {
  const found = db
    .prepare<{ reviewer: string; caseId: string }>(`
      SELECT 1 FROM assignment WHERE reviewer = @reviewer AND case_id = @caseId AND kind = 'repeat'
      UNION ALL SELECT 1 FROM calibration_case WHERE case_id = @caseId LIMIT 1`)
    .get({ reviewer, caseId });
  return found !== undefined;
}

/** Takes back repeats that were planned and are not due yet, so that another rule can plan anew. */
export function forgetPlannedRepeats(db: Db, now: string): number {
  return db
    .prepare(`DELETE FROM assignment WHERE kind = 'repeat' AND state IN ('open', 'void') AND not_before > ?`)
    .run(now).changes;
}
