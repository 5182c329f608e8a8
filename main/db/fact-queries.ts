import type { Outcome } from '../../shared/model/case.ts';
import { guessDirection, type SignalDirection } from '../../shared/model/signal.ts';
import type { FactField, FactPlace } from '../../shared/model/task-definition.ts';
import { readFrameFields, stratumKeySql } from './frame-queries.ts';
import type { Db } from './open-db.ts';

/** Where the facts of a place stand in SQL: the table, its column of JSON, and the path of the object. */
export const FACT_PLACES: Readonly<
  Record<Exclude<FactPlace, 'signal'>, { table: string; column: string; path: string }>
> = {
  later: { table: 'concealed', column: 'body', path: '$.later' },
  truth: { table: 'concealed', column: 'body', path: '$.truth' },
  metadata: { table: 'transcript', column: 'metadata', path: '$' },
};

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
      : `json_extract(${place === 'metadata' ? 't' : 'k'}.${FACT_PLACES[place].column}, ?)`,
  );
  const values = fields.map(({ place, name }) =>
    place === 'signal' ? name : `${FACT_PLACES[place].path}."${name}"`,
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
