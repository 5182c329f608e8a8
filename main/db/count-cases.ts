import type { CohortField, Outcome } from '../../shared/model/case.ts';
import type { PeriodUnit, PopulationCount } from '../../shared/model/population.ts';
import { COHORT_COLUMN } from './cohort-columns.ts';
import type { Db } from './open-db.ts';

/** The period of a case in SQL, as `periodOf` tells it. */
const PERIOD: Readonly<Record<PeriodUnit, string>> = {
  hour: "CASE WHEN length(started_at) >= 13 THEN substr(started_at, 1, 13) ELSE '' END",
  day: "coalesce(substr(started_at, 1, 10), '')",
  week: "coalesce(strftime('%G-W%V', started_at), '')",
  month: "coalesce(substr(started_at, 1, 7), '')",
};

/** Counts the imported cases by period, outcome and cohort. Reads every case once. */
export function countImportedCases(
  db: Db,
  unit: PeriodUnit | null,
  fields: readonly CohortField[],
): PopulationCount[] {
  const columns = fields.map((field) => `coalesce(${COHORT_COLUMN[field]}, '')`);
  const key = [unit === null ? "''" : PERIOD[unit], 'outcome', ...columns];
  return db
    .prepare<[], [string, Outcome, number, ...string[]]>(`
      SELECT ${key[0]}, outcome, count(*)${columns.map((column) => `, ${column}`).join('')}
      FROM live_case GROUP BY ${key.join(', ')}`)
    .raw()
    .all()
    .map(([period, outcome, cases, ...values]) => ({ period, outcome, values, cases }));
}

/** Imported cases that began outside a stretch of time, and those that do not say when they began. */
export function countOutsidePeriods(
  db: Db,
  unit: PeriodUnit,
  { from, to }: { from: string | null; to: string | null },
): { outside: number; unknown: number } {
  return db
    .prepare<{ from: string; to: string }, { outside: number; unknown: number }>(`
      SELECT coalesce(sum(period = ''), 0) AS unknown,
             coalesce(sum(period <> '' AND (period < @from OR period > @to)), 0) AS outside
      FROM (SELECT ${PERIOD[unit]} AS period FROM live_case)`)
    .get({ from: from ?? '', to: to ?? '~' }) as { outside: number; unknown: number };
}
