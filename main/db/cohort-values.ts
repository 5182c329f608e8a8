import { COHORT_FIELDS, type CohortField } from '../../shared/model/case.ts';
import { COHORT_COLUMN } from './cohort-columns.ts';
import type { Db } from './open-db.ts';

/** Cohort fields with their most frequent values. Reads every case, but only the index of the draw. */
export function readCohorts(
  db: Db,
  mostValues: number,
): { field: CohortField; values: { value: string; cases: number }[]; distinct: number }[] {
  return COHORT_FIELDS.flatMap((field) => {
    const values = db
      .prepare<[], { value: string; cases: number }>(`
        SELECT ${COHORT_COLUMN[field]} AS value, count(*) AS cases FROM live_case
        WHERE ${COHORT_COLUMN[field]} IS NOT NULL GROUP BY 1 ORDER BY cases DESC, value`)
      .all();
    return values.length === 0
      ? []
      : [{ field, values: values.slice(0, mostValues), distinct: values.length }];
  });
}
