import type { AssignmentKind, AssignmentState } from '../../shared/model/assignment.ts';
import type { Db } from './open-db.ts';

/** How many assignments of a kind a reviewer has in a state, those that are not due yet apart. */
export interface LoadRow {
  reviewer: string;
  state: AssignmentState;
  kind: AssignmentKind;
  due: boolean;
  cases: number;
}

/** Read off one index; no assignment is looked at itself. */
export const LOADS = `
  SELECT reviewer, state, kind, not_before IS NULL OR not_before <= ? AS due, count(*) AS cases
  FROM assignment INDEXED BY assignment_by_place GROUP BY reviewer, state, kind, due`;

export function readLoads(db: Db, now: string): LoadRow[] {
  return db
    .prepare<[string], Omit<LoadRow, 'due'> & { due: number }>(LOADS)
    .all(now)
    .map((row) => ({ ...row, due: row.due === 1 }));
}

/** Cases of the shared queue on somebody's table, by reviewer. */
export function readReservations(db: Db, now: string): Map<string, number> {
  const rows = db
    .prepare<[string], [string, number]>(
      'SELECT reviewer, count(*) FROM reservation WHERE until > ? GROUP BY reviewer',
    )
    .raw()
    .all(now);
  return new Map(rows);
}

/** Times of a reviewer's last labels in milliseconds, the newest first; those without a time left out. */
export function lastTimes(db: Db, reviewer: string, limit: number): number[] {
  return db
    .prepare<[string, number], number>(`
      SELECT milliseconds FROM standing WHERE reviewer = ? AND kind = 'label' AND milliseconds > 0
      ORDER BY recorded_at DESC LIMIT ?`)
    .pluck()
    .all(reviewer, limit);
}
