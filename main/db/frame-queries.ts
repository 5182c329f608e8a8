import type { CohortField, Outcome } from '../../shared/model/case.ts';
import type { Stratum } from '../../shared/model/kpi.ts';
import { COHORT_COLUMN } from './cohort-columns.ts';
import type { Db } from './open-db.ts';

const FIELDS = 'frame_fields';

export function readFrameFields(db: Db): CohortField[] {
  const row = db.prepare<[string], { value: string }>('SELECT value FROM setting WHERE name = ?').get(FIELDS);
  return row ? (JSON.parse(row.value) as CohortField[]) : [];
}

export interface PopulationCell {
  outcome: Outcome;
  values: string[];
  population: number | null;
}

/** Replaces the frame: its fields and the population of each stratum. */
export function writeFrame(
  db: Db,
  fields: readonly CohortField[],
  population: readonly PopulationCell[],
): void {
  db.transaction(() => {
    db.prepare(
      'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    ).run(FIELDS, JSON.stringify(fields));
    db.exec('DELETE FROM stratum');
    writePopulation(db, population);
    countSampled(db);
  }).immediate();
}

/** Sets population counts of the frame as it is, leaving other strata alone. */
export function writePopulation(db: Db, population: readonly PopulationCell[]): void {
  const put = db.prepare(`
    INSERT INTO stratum (outcome, cohort_values, population) VALUES (?, ?, ?)
    ON CONFLICT (outcome, cohort_values) DO UPDATE SET population = excluded.population`);
  for (const cell of population) put.run(cell.outcome, JSON.stringify(cell.values), cell.population);
}

/** Expression that gives a case's stratum key, in the same form as stratum.cohort_values. */
export function stratumKeySql(fields: readonly CohortField[], table: string): string {
  if (fields.length === 0) return `'[]'`;
  return `json_array(${fields.map((field) => `coalesce(${table}.${COHORT_COLUMN[field]}, '')`).join(', ')})`;
}

/**
 * Counts the cases of every stratum anew. To be called inside the transaction that ends an import or changes the
 * frame. A stratum whose population nobody knows, but whose cases all came with an inclusion probability, gets the
 * population that these imply.
 */
export function countSampled(db: Db): void {
  const key = stratumKeySql(readFrameFields(db), 'live_case');
  db.exec('UPDATE stratum SET sampled = 0');
  db.exec(`
    INSERT INTO stratum (outcome, cohort_values, population, sampled)
    SELECT outcome, ${key} AS key,
           CASE WHEN count(given_probability) = count(*) THEN CAST(round(sum(1.0 / given_probability)) AS INTEGER) END,
           count(*)
    FROM live_case WHERE true GROUP BY outcome, key
    ON CONFLICT (outcome, cohort_values)
    DO UPDATE SET sampled = excluded.sampled, population = coalesce(population, excluded.population)`);
  db.exec('DELETE FROM stratum WHERE sampled = 0 AND population IS NULL');
}

/** The strata with their counts; `labelled` counts cases with a standing label or adjudication. */
export function readStrata(db: Db): Stratum[] {
  const key = stratumKeySql(readFrameFields(db), 'c');
  const labelled = new Map(
    db
      .prepare<[], { outcome: Outcome; key: string; labelled: number }>(`
        SELECT c.outcome AS outcome, ${key} AS key, count(*) AS labelled
        FROM (SELECT DISTINCT case_id FROM standing WHERE kind IN ('label', 'adjudication')) s
        JOIN live_case c ON c.case_id = s.case_id GROUP BY c.outcome, key`)
      .all()
      .map((row) => [`${row.outcome} ${row.key}`, row.labelled]),
  );
  return db
    .prepare<[], { outcome: Outcome; cohort_values: string; population: number | null; sampled: number }>(
      'SELECT outcome, cohort_values, population, sampled FROM stratum ORDER BY outcome DESC, cohort_values',
    )
    .all()
    .map((row) => ({
      outcome: row.outcome,
      values: JSON.parse(row.cohort_values) as string[],
      population: row.population,
      sampled: row.sampled,
      labelled: labelled.get(`${row.outcome} ${row.cohort_values}`) ?? 0,
    }));
}
