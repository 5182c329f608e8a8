import type { Outcome } from '../../shared/model/case.ts';
import { guessDirection, type SignalDirection } from '../../shared/model/signal.ts';
import type { FactField, FactPlace } from '../../shared/model/task-definition.ts';
import type { FactSurvey } from '../../shared/model/task-kpi.ts';
import { readFrameFields, stratumKeySql } from './frame-queries.ts';
import type { Db } from './open-db.ts';

/** Where the facts of a place stand in SQL: the table, its column of JSON, and the path of the object. */
const PLACES: Readonly<
  Record<Exclude<FactPlace, 'signal'>, { table: string; column: string; path: string }>
> = {
  later: { table: 'concealed', column: 'body', path: '$.later' },
  truth: { table: 'concealed', column: 'body', path: '$.truth' },
  metadata: { table: 'transcript', column: 'metadata', path: '$' },
};

/** A fact that this many cases fill at least is worth choosing from, unless there are few facts. */
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

/** Every fact of the workspace's cases with how many fill it. Reads every case once. */
export function surveyFacts(db: Db): FactSurvey[] {
  const places = Object.entries(PLACES) as [Exclude<FactPlace, 'signal'>, (typeof PLACES)['later']][];
  const facts = places.flatMap(([place, { table, column, path }]) =>
    db
      .prepare<[string, number], SurveyRow>(`
        SELECT j.key AS name, count(*) AS filled, sum(${IS_FLAG}) AS flags, sum(${IS_NUMBER}) AS numbers,
               sum(j.type = 'text' AND j.value GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*') AS times,
               min(${NUMBER}) AS low, max(${NUMBER}) AS high, substr(max(j.value), 1, 60) AS example
        FROM ${table} t JOIN cases c ON c.seq = t.case_seq, json_each(t.${column}, ?) j
        WHERE c.import_id NOT IN (SELECT id FROM import WHERE finished_at IS NULL)
          AND j.type NOT IN ('null', 'array', 'object') AND j.value <> '' AND instr(j.key, '"') = 0
          AND length(j.key) BETWEEN 1 AND 200
        GROUP BY j.key ORDER BY filled DESC, j.key LIMIT ?`)
      .all(path, MOST_FIELDS)
      .map((row) => ({ place, ...surveyOf(row) })),
  );
  const signals = db
    .prepare<[number], SurveyRow>(`
      SELECT name, count(*) AS filled, 0 AS flags, count(*) AS numbers, 0 AS times, min(value) AS low, max(value) AS high,
             CAST(max(value) AS TEXT) AS example
      FROM signal WHERE instr(name, '"') = 0 GROUP BY name ORDER BY filled DESC, name LIMIT ?`)
    .all(MOST_FIELDS)
    .map((row) => ({ place: 'signal' as const, ...surveyOf(row) }));
  return [...facts, ...signals];
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
}: SurveyRow): Omit<FactSurvey, 'place'> {
  const kind =
    2 * flags > filled ? 'flag' : 2 * numbers > filled ? 'number' : 2 * times > filled ? 'time' : 'text';
  return { name, filled, kind, example: String(example), low, high };
}

/** A case with the facts that were asked for, in their order. */
export interface FactRow {
  seq: number;
  outcome: Outcome;
  startedAt: string | null;
  endedAt: string | null;
  version: string | null;
  /** Key of its cell in the frame. */
  stratum: string;
  triggers: string;
  statedReason: string | null;
  facts: (string | number | null)[];
}

/** Every case with the named facts; true and false come as 1 and 0. Reads every case once. */
export function readFactRows(db: Db, fields: readonly FactField[]): FactRow[] {
  const columns = fields.map(({ place }) =>
    place === 'signal'
      ? '(SELECT value FROM signal s WHERE s.case_seq = c.seq AND s.name = ?)'
      : `json_extract(${place === 'metadata' ? 't' : 'k'}.${PLACES[place].column}, ?)`,
  );
  const values = fields.map(({ place, name }) =>
    place === 'signal' ? name : `${PLACES[place].path}."${name}"`,
  );
  type Row = [
    number,
    Outcome,
    string | null,
    string | null,
    string | null,
    string,
    string | null,
    string | null,
  ];
  const rows = db
    .prepare<string[], [...Row, ...(string | number | null)[]]>(`
      SELECT c.seq, c.outcome, c.started_at, c.ended_at, c.agent_version, ${stratumKeySql(readFrameFields(db), 'c')},
             CASE WHEN json_array_length(k.body, '$.triggers') > 0 THEN k.body ->> '$.triggers' END,
             k.body ->> '$.statedReason'${columns.map((column) => `, ${column}`).join('')}
      FROM live_case c LEFT JOIN concealed k ON k.case_seq = c.seq JOIN transcript t ON t.case_seq = c.seq
      ORDER BY c.seq`)
    .raw()
    .iterate(...values);
  const found: FactRow[] = [];
  for (const [seq, outcome, startedAt, endedAt, version, stratum, triggers, statedReason, ...facts] of rows) {
    found.push({
      seq,
      outcome,
      startedAt,
      endedAt,
      version,
      stratum,
      triggers: triggers ?? '[]',
      statedReason,
      facts,
    });
  }
  return found;
}

/** Values of one cohort field by case, in the order of `seq`. */
export function readCohortColumn(db: Db, column: string): (string | null)[] {
  return db.prepare<[], string | null>(`SELECT ${column} FROM live_case ORDER BY seq`).pluck().all();
}

/** Every transcript in the order of `seq`, one at a time. */
export function* readTranscripts(db: Db): Generator<string> {
  yield* db
    .prepare<[], string>(
      'SELECT t.messages FROM live_case c JOIN transcript t ON t.case_seq = c.seq ORDER BY c.seq',
    )
    .pluck()
    .iterate();
}

/** Cases with a start and an end, and cases in all. */
export function countTimed(db: Db): { cases: number; timed: number } {
  return db
    .prepare<[], { cases: number; timed: number }>(
      'SELECT count(*) AS cases, coalesce(sum(started_at IS NOT NULL AND ended_at IS NOT NULL), 0) AS timed FROM live_case',
    )
    .get() as { cases: number; timed: number };
}

/** The agent versions that cases name, by how many. */
export function countVersions(db: Db): { version: string; cases: number }[] {
  return db
    .prepare<[], { version: string; cases: number }>(`
      SELECT agent_version AS version, count(*) AS cases FROM live_case WHERE agent_version IS NOT NULL
      GROUP BY agent_version ORDER BY cases DESC, agent_version`)
    .all();
}

/** The signals that most cases have, with which end is worse and the value of every case, in the order of `seqs`. */
export function readSignalColumns(db: Db, seqs: readonly number[], most: number) {
  const names = db
    .prepare<[number], { name: string; direction: SignalDirection | null }>(`
      SELECT s.name, d.direction FROM signal s LEFT JOIN signal_direction d ON d.name = s.name
      WHERE s.name <> 'turns' GROUP BY s.name ORDER BY count(*) DESC, s.name LIMIT ?`)
    .all(most);
  const place = new Map(seqs.map((seq, i) => [seq, i]));
  return names.map(({ name, direction }) => {
    const values: (number | null)[] = seqs.map(() => null);
    const rows = db
      .prepare<[string], [number, number]>('SELECT case_seq, value FROM signal WHERE name = ?')
      .raw()
      .iterate(name);
    for (const [seq, value] of rows) {
      const i = place.get(seq);
      if (i !== undefined) values[i] = value;
    }
    return { name, direction: direction ?? guessDirection(name), values };
  });
}
