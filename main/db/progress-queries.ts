import type { Db } from './open-db.ts';

/** The decisions of a reviewer that stand, newest first, but for those on cases that they are to judge anew. */
export function recentDecisions(
  db: Db,
  reviewer: string,
  now: string,
  limit: number,
): { eventId: string; caseId: string; recordedAt: string }[] {
  return db
    .prepare<[string, string, number], { eventId: string; caseId: string; recordedAt: string }>(`
      SELECT s.event_id AS eventId, s.case_id AS caseId, s.recorded_at AS recordedAt
      FROM standing s JOIN event e ON e.id = s.event_id
      WHERE s.reviewer = ? AND NOT EXISTS (
        SELECT 1 FROM assignment a
        WHERE a.reviewer = s.reviewer AND a.case_id = s.case_id AND a.pass > s.pass
          AND a.state IN ('open', 'skipped') AND (a.not_before IS NULL OR a.not_before <= ?))
      ORDER BY e.position DESC LIMIT ?`)
    .all(reviewer, now, limit);
}

/** Median time a reviewer spends on a case, from the last 200; null before the first. */
export function typicalMilliseconds(db: Db, reviewer: string): number | null {
  const times = db
    .prepare<[string], number>(`
      SELECT milliseconds FROM standing WHERE reviewer = ? AND kind = 'label' AND milliseconds > 0
      ORDER BY recorded_at DESC LIMIT 200`)
    .pluck()
    .all(reviewer)
    .sort((a, b) => a - b);
  return times.length === 0 ? null : (times[Math.floor(times.length / 2)] as number);
}
