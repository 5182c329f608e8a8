import type { CohortField, Outcome } from '../../shared/model/case.ts';
import { COHORT_COLUMN } from './cohort-columns.ts';
import { readFrameFields, stratumKeySql } from './frame-queries.ts';
import type { Db } from './open-db.ts';

/** How many imported cases of a stratum have which value of a cohort field. */
export interface CohortCell {
  outcome: Outcome;
  stratum: string;
  value: string | null;
  sampled: number;
}

export function readCohortCells(db: Db, field: CohortField): CohortCell[] {
  const key = stratumKeySql(readFrameFields(db), 'c');
  return db
    .prepare<[], CohortCell>(`
      SELECT c.outcome AS outcome, ${key} AS stratum, c.${COHORT_COLUMN[field]} AS value, count(*) AS sampled
      FROM live_case c GROUP BY 1, 2, 3`)
    .all();
}
