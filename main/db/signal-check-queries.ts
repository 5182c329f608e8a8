import type { CohortField } from '../../shared/model/case.ts';
import { COHORT_COLUMN } from './cohort-columns.ts';
import type { Db } from './open-db.ts';

/** When the last labelled case of each value of a cohort field began; null is the value of cases without one. */
export function readLastSeen(db: Db, field: CohortField): Map<string | null, string> {
  const rows = db
    .prepare<[], { value: string | null; last: string | null }>(`
      SELECT c.${COHORT_COLUMN[field]} AS value, max(c.started_at) AS last
      FROM (SELECT DISTINCT case_id FROM standing WHERE kind IN ('label', 'adjudication')) t
      CROSS JOIN live_case c ON c.case_id = t.case_id
      GROUP BY value`)
    .all();
  return new Map(rows.flatMap(({ value, last }): [string | null, string][] => (last ? [[value, last]] : [])));
}
