import type { Db } from './open-db.ts';

/** The decisions of a reviewer that stand, newest first. */
export function recentDecisions(
  db: Db,
  reviewer: string,
  limit: number,
): { eventId: string; caseId: string; recordedAt: string }[] {
  return db
    .prepare<[string, number], { eventId: string; caseId: string; recordedAt: string }>(`
      SELECT s.event_id AS eventId, s.case_id AS caseId, s.recorded_at AS recordedAt
      FROM standing s JOIN event e ON e.id = s.event_id
      WHERE s.reviewer = ? ORDER BY e.position DESC LIMIT ?`)
    .all(reviewer, limit);
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
