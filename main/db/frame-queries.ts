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

/** Puts these counts in the place of all others; a stratum they do not name is not known. */
export function replacePopulation(db: Db, population: readonly PopulationCell[]): void {
  db.exec('UPDATE stratum SET population = NULL');
  writePopulation(db, population);
  db.exec('DELETE FROM stratum WHERE sampled = 0 AND population IS NULL');
}

/** Whether somebody has said of some stratum how many cases there were. */
export function isFrameCounted(db: Db): boolean {
  return db.prepare('SELECT 1 FROM stratum WHERE population IS NOT NULL LIMIT 1').get() !== undefined;
}

/** Expression that gives a case's stratum key, in the same form as stratum.cohort_values. */
export function stratumKeySql(fields: readonly CohortField[], table: string): string {
  if (fields.length === 0) return `'[]'`;
  return `json_array(${fields.map((field) => `coalesce(${table}.${COHORT_COLUMN[field]}, '')`).join(', ')})`;
}

/** The cases of every stratum as they were counted, and what the count is of. */
export interface CountedStrata {
  state: string;
  rows: [outcome: Outcome, key: string, population: number | null, sampled: number][];
}

/**
 * Counts the cases of every stratum, those of an import that is about to end with them. This reads every case, so it is
 * done before the transaction that writes the counts. A stratum whose cases all came with an inclusion probability gets
 * the population that these imply, unless somebody knows it.
 * @param ending an import that is about to end, whose cases count already
 * @param leaving one that is about to be taken back, whose cases count no longer
 */
export function countStrata(
  db: Db,
  ending: number | null = null,
  leaving: number | null = null,
): CountedStrata {
  const fields = readFrameFields(db);
  const rows = db
    .prepare<[number | null, number | null], CountedStrata['rows'][number]>(`
      SELECT outcome, ${stratumKeySql(fields, 'cases')} AS key,
             CASE WHEN count(given_probability) = count(*) THEN CAST(round(sum(1.0 / given_probability)) AS INTEGER) END,
             count(*)
      FROM cases
      WHERE import_id NOT IN (SELECT id FROM import WHERE finished_at IS NULL AND id IS NOT ?) AND import_id IS NOT ?
      GROUP BY outcome, key`)
    .raw()
    .all(ending, leaving);
  return { state: stateOf(db, fields), rows };
}

/** Whether the counts still hold: no other import has ended since, and the frame is the same. */
export function stillCounted(db: Db, { state }: CountedStrata): boolean {
  return state === stateOf(db, readFrameFields(db));
}

function stateOf(db: Db, fields: readonly CohortField[]): string {
  const imports = db
    .prepare('SELECT count(*), max(id) FROM import WHERE finished_at IS NOT NULL')
    .raw()
    .get();
  return JSON.stringify([fields, imports]);
}

/** Writes the counts. To be called inside the transaction that ends an import or changes the frame. */
export function writeStrata(db: Db, { rows }: CountedStrata): void {
  db.exec('UPDATE stratum SET sampled = 0');
  const put = db.prepare(`
    INSERT INTO stratum (outcome, cohort_values, population, sampled) VALUES (?, ?, ?, ?)
    ON CONFLICT (outcome, cohort_values)
    DO UPDATE SET sampled = excluded.sampled, population = coalesce(population, excluded.population)`);
  for (const row of rows) put.run(...row);
  db.exec('DELETE FROM stratum WHERE sampled = 0 AND population IS NULL');
}

/** Counts and writes in one go. */
export function countSampled(db: Db): void {
  writeStrata(db, countStrata(db));
}

/** The strata with their counts; `labelled` counts cases with a standing label or adjudication. */
export function readStrata(db: Db): Stratum[] {
  const key = stratumKeySql(readFrameFields(db), 'c');
  const labelled = new Map(
    db
      .prepare<[], { outcome: Outcome; key: string; labelled: number }>(`
        SELECT c.outcome AS outcome, ${key} AS key, count(*) AS labelled
        FROM (SELECT DISTINCT case_id FROM standing WHERE kind IN ('label', 'adjudication')
              AND case_id NOT IN (SELECT case_id FROM calibration_case)) s
        JOIN live_case c ON c.case_id = s.case_id GROUP BY c.outcome, key`)
      .all()
      .map((row) => [`${row.outcome} ${row.key}`, row.labelled]),
  );
  return readFrameCells(db).map((cell) => ({
    ...cell,
    labelled: labelled.get(`${cell.outcome} ${JSON.stringify(cell.values)}`) ?? 0,
  }));
}

/** The same without looking at labels. */
export function readFrameCells(db: Db): Omit<Stratum, 'labelled'>[] {
  return db
    .prepare<[], { outcome: Outcome; cohort_values: string; population: number | null; sampled: number }>(
      'SELECT outcome, cohort_values, population, sampled FROM stratum ORDER BY outcome DESC, cohort_values',
    )
    .all()
    .map(({ cohort_values, ...cell }) => ({ ...cell, values: JSON.parse(cohort_values) as string[] }));
}

/**
 * Takes away population counts that more imported cases have outgrown: a stratum cannot hold fewer cases than were
 * imported of it, so the count was of another period. Returns of how many strata.
 */
export function forgetOutgrownPopulations(db: Db): number {
  return db.prepare('UPDATE stratum SET population = NULL WHERE population < sampled').run().changes;
}
