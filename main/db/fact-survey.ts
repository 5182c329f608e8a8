import type { FactPlace } from '../../shared/model/task-definition.ts';
import type { FactSurvey } from '../../shared/model/task-settings.ts';
import { FACT_PLACES } from './fact-queries.ts';
import type { Db } from './open-db.ts';

/** As many facts of a place as anybody chooses from; those that most cases fill first. */
const MOST_FIELDS = 200;

/** Tables hold text alone: what reads as yes and no, or as a number, is taken for that. */
const IS_FLAG = "(j.type IN ('true', 'false') OR lower(j.value) IN ('true', 'false', 'yes', 'no'))";
const IS_NUMBER = `(j.type IN ('integer', 'real') OR (j.type = 'text' AND j.value GLOB '*[0-9]*'
  AND j.value NOT GLOB '*[^-0-9.eE+]*' AND j.value NOT GLOB '?*-*'))`;
const NUMBER = `CASE WHEN ${IS_FLAG} THEN lower(j.value) IN ('1', 'true', 'yes')
  WHEN ${IS_NUMBER} THEN CAST(j.value AS REAL) END`;

interface SurveyRow {
  name: string;
  filled: number;
  flags: number;
  numbers: number;
  times: number;
  low: number | null;
  high: number | null;
  example: string;
}

/** As many cases as are looked into: of more, every second, third ... one, spread over all imports. */
const MOST_CASES = 10_000;

/** Every fact of the workspace's cases with how many fill it, about how many where there are many cases. */
export function surveyFacts(db: Db): FactSurvey[] {
  const cases = db.prepare<[], number>('SELECT count(*) FROM live_case').pluck().get() ?? 0;
  const step = Math.max(1, Math.ceil(cases / MOST_CASES));
  const places = Object.entries(FACT_PLACES) as [
    Exclude<FactPlace, 'signal'>,
    (typeof FACT_PLACES)['later'],
  ][];
  const facts = places.flatMap(([place, { table, column, path }]) =>
    db
      .prepare<[string, number, number], SurveyRow>(`
        SELECT j.key AS name, count(*) AS filled, sum(${IS_FLAG}) AS flags, sum(${IS_NUMBER}) AS numbers,
               sum(j.type = 'text' AND j.value GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*') AS times,
               min(${NUMBER}) AS low, max(${NUMBER}) AS high, substr(max(j.value), 1, 60) AS example
        FROM ${table} t, json_each(t.${column}, ?) j
        WHERE t.case_seq IN (SELECT seq FROM live_case WHERE seq % ? = 0)
          AND j.type NOT IN ('null', 'array', 'object') AND j.value <> '' AND instr(j.key, '"') = 0
          AND length(j.key) BETWEEN 1 AND 200
        GROUP BY j.key ORDER BY filled DESC, j.key LIMIT ?`)
      .all(path, step, MOST_FIELDS)
      .map((row) => ({ place, ...surveyOf(row) })),
  );
  const signals = db
    .prepare<[number, number], SurveyRow>(`
      SELECT name, count(*) AS filled, 0 AS flags, count(*) AS numbers, 0 AS times, min(value) AS low, max(value) AS high,
             CAST(max(value) AS TEXT) AS example
      FROM signal WHERE case_seq % ? = 0 AND instr(name, '"') = 0 GROUP BY name ORDER BY filled DESC, name LIMIT ?`)
    .all(step, MOST_FIELDS)
    .map((row) => ({ place: 'signal' as const, ...surveyOf(row) }));
  return [...facts, ...signals].map((fact) => ({
    ...fact,
    filled: Math.min(cases, fact.filled * step),
    counted: step === 1,
  }));
}

function surveyOf({
  name,
  filled,
  flags,
  numbers,
  times,
  low,
  high,
  example,
}: SurveyRow): Omit<FactSurvey, 'place' | 'counted'> {
  const kind =
    2 * flags > filled ? 'flag' : 2 * numbers > filled ? 'number' : 2 * times > filled ? 'time' : 'text';
  return { name, filled, kind, example: String(example), low, high };
}
