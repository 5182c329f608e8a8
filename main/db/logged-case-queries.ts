import type { CaseColumns } from '../../shared/analysis/policy/policy-case.ts';
import type { CohortField } from '../../shared/model/case.ts';
import { COHORT_COLUMN } from './cohort-columns.ts';
import type { Db } from './open-db.ts';

/** Cases in columns, with the seq of each. */
export interface LoggedCases extends CaseColumns {
  readonly seq: readonly number[];
}

/** Every case of the workspace with the signals and cohort fields that triggers read; a few seconds for a million. */
export function readLoggedCases(
  db: Db,
  signals: readonly string[],
  fields: readonly CohortField[],
): LoggedCases {
  const seq: number[] = [];
  const caseId: string[] = [];
  const escalated: number[] = [];
  const startedAt: (string | null)[] = [];
  const cohort = new Map(fields.map((field) => [field, [] as (string | null)[]]));
  const columns = fields.map((field) => `, ${COHORT_COLUMN[field]}`).join('');
  const rows = db
    .prepare<[], [number, string, number, string | null, ...(string | null)[]]>(
      `SELECT seq, case_id, outcome = 'escalated', started_at${columns} FROM live_case ORDER BY seq`,
    )
    .raw()
    .iterate();
  for (const [row, id, handedOver, at, ...values] of rows) {
    seq.push(row);
    caseId.push(id);
    escalated.push(handedOver);
    startedAt.push(at);
    for (const [f, field] of fields.entries()) cohort.get(field)!.push(values[f] ?? null);
  }
  const place = new Int32Array((seq.at(-1) ?? 0) + 1).fill(-1);
  seq.forEach((row, i) => {
    place[row] = i;
  });
  return {
    n: seq.length,
    seq,
    caseId,
    escalated: Uint8Array.from(escalated),
    startedAt,
    cohort,
    signals: new Map(signals.map((name) => [name, readColumn(db, name, place, seq.length)])),
    fired: readFired(db, place, seq.length),
  };
}

function readColumn(db: Db, name: string, place: Int32Array, n: number): Float64Array {
  const values = new Float64Array(n).fill(Number.NaN);
  const rows = db
    .prepare<[string], [number, number]>('SELECT case_seq, value FROM signal WHERE name = ?')
    .raw()
    .iterate(name);
  for (const [row, value] of rows) {
    const i = place[row] ?? -1;
    if (i >= 0) values[i] = value;
  }
  return values;
}

function readFired(db: Db, place: Int32Array, n: number): (readonly string[])[] {
  const none: readonly string[] = [];
  const fired = new Array<readonly string[]>(n).fill(none);
  const rows = db
    .prepare<[], [number, string]>(`
      SELECT case_seq, body ->> '$.triggers' FROM concealed WHERE json_array_length(body, '$.triggers') > 0`)
    .raw()
    .iterate();
  for (const [row, triggers] of rows) {
    const i = place[row] ?? -1;
    if (i >= 0) fired[i] = (JSON.parse(triggers) as { name: string }[]).map(({ name }) => name);
  }
  return fired;
}
