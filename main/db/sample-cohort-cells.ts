import type { CohortField } from '../../shared/model/case.ts';
import type { CohortCell } from './cohort-cells.ts';
import { COHORT_COLUMN } from './cohort-columns.ts';
import type { Db } from './open-db.ts';

/** How many drawn cases of a stratum, by its key, have which value of a cohort field. */
export function readSampleCohortCells(db: Db, field: CohortField): CohortCell[] {
  return db
    .prepare<[], CohortCell>(`
      SELECT c.outcome AS outcome, s.stratum_key AS stratum, c.${COHORT_COLUMN[field]} AS value, count(*) AS sampled
      FROM sample_case s CROSS JOIN cases c ON c.seq = s.case_seq GROUP BY 1, 2, 3`)
    .all();
}
