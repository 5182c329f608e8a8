import { COHORT_FIELDS, type CohortField, Outcome } from '../../shared/model/case.ts';
import type { CountSource, PeriodRange, PeriodUnit, PopulationCount } from '../../shared/model/population.ts';
import { COHORT_COLUMN } from './cohort-columns.ts';
import type { Db } from './open-db.ts';

const HEAD = 'population';

/** What is true of the whole table of counts. */
export interface PopulationHead {
  fields: CohortField[];
  unit: PeriodUnit | null;
  source: CountSource;
  /** The periods whose counts the frame was told to hold. */
  inUse: PeriodRange | null;
}

/** Null when there are no counts. */
export function readPopulationHead(db: Db): PopulationHead | null {
  const value = db.prepare<[string], string>('SELECT value FROM setting WHERE name = ?').pluck().get(HEAD);
  return value === undefined ? null : (JSON.parse(value) as PopulationHead);
}

export function writePopulationHead(db: Db, head: PopulationHead): void {
  db.prepare(
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  ).run(HEAD, JSON.stringify(head));
}

/** Takes all counts away, inside the caller's transaction. */
export function clearPopulation(db: Db): void {
  db.exec('DELETE FROM population_count');
  db.prepare('DELETE FROM setting WHERE name = ?').run(HEAD);
}

const KEY = ['period', 'outcome', ...COHORT_FIELDS.map((field) => COHORT_COLUMN[field])];

/** Writes counts over those of the same cell; null takes one away. Inside the caller's transaction. */
export function writeCounts(
  db: Db,
  fields: readonly CohortField[],
  counts: readonly (Omit<PopulationCount, 'cases'> & { cases: number | null })[],
): void {
  const put = db.prepare(`
    INSERT INTO population_count (${KEY.join(', ')}, cases) VALUES (${KEY.map(() => '?').join(', ')}, ?)
    ON CONFLICT (${KEY.join(', ')}) DO UPDATE SET cases = excluded.cases`);
  const take = db.prepare(
    `DELETE FROM population_count WHERE ${KEY.map((column) => `${column} = ?`).join(' AND ')}`,
  );
  for (const { period, outcome, values, cases } of counts) {
    const key = [period, outcome, ...COHORT_FIELDS.map((field) => values[fields.indexOf(field)] ?? '')];
    if (cases === null) take.run(...key);
    else put.run(...key, cases);
  }
}

/** Counts of a stretch of periods, apart by the given fields and added up over the others, in order of time. */
export function readCounts(
  db: Db,
  by: readonly CohortField[],
  { from, to }: PeriodRange,
  limit: number,
): PopulationCount[] {
  const columns = by.map((field) => COHORT_COLUMN[field]);
  const within = withinPeriods({ from, to });
  return db
    .prepare<(string | number)[], [string, Outcome, number, ...string[]]>(`
      SELECT period, outcome, sum(cases)${columns.map((column) => `, ${column}`).join('')}
      FROM population_count WHERE ${within.sql}
      GROUP BY ${['period', 'outcome', ...columns].join(', ')}
      ORDER BY ${['period', ...columns, 'outcome DESC'].join(', ')} LIMIT ?`)
    .raw()
    .all(...within.values, limit)
    .map(([period, outcome, cases, ...values]) => ({ period, outcome, values, cases }));
}

/** Sums over a stretch of periods for every cell of the given fields. */
export function sumCounts(
  db: Db,
  by: readonly CohortField[],
  range: PeriodRange,
): { outcome: Outcome; values: string[]; population: number }[] {
  const columns = by.map((field) => COHORT_COLUMN[field]);
  const within = withinPeriods(range);
  return db
    .prepare<string[], [Outcome, number, ...string[]]>(`
      SELECT outcome, sum(cases)${columns.map((column) => `, ${column}`).join('')}
      FROM population_count WHERE ${within.sql} GROUP BY ${['outcome', ...columns].join(', ')}`)
    .raw()
    .all(...within.values)
    .map(([outcome, population, ...values]) => ({ outcome, values, population }));
}

/** Totals of the newest periods, and how many periods and counts there are. */
export function readPeriods(db: Db, limit: number) {
  const { cells, periods } = db
    .prepare('SELECT count(*) AS cells, count(DISTINCT period) AS periods FROM population_count')
    .get() as { cells: number; periods: number };
  const rows = db
    .prepare<[number], [string, Outcome, number]>(`
      SELECT period, outcome, sum(cases) FROM population_count
      WHERE period IN (SELECT DISTINCT period FROM population_count ORDER BY period DESC LIMIT ?)
      GROUP BY period, outcome ORDER BY period DESC`)
    .raw()
    .all(limit);
  const listed = new Map<string, Partial<Record<Outcome, number>>>();
  for (const [period, outcome, cases] of rows)
    listed.set(period, { ...listed.get(period), [Outcome.parse(outcome)]: cases });
  return {
    cells,
    periods: [...listed].map(([period, outcomes]) => ({ period, outcomes })),
    periodsMore: periods - listed.size,
  };
}

/** Counts without a period belong to no stretch but the whole. */
function withinPeriods({ from, to }: PeriodRange): { sql: string; values: string[] } {
  const parts = [
    ...(from === null ? [] : [{ sql: 'period >= ?', value: from }]),
    ...(to === null ? [] : [{ sql: "period <= ? AND period <> ''", value: to }]),
  ];
  return {
    sql: parts.length === 0 ? 'true' : parts.map(({ sql }) => sql).join(' AND '),
    values: parts.map(({ value }) => value),
  };
}
