import {
  type CohortColumn,
  type CountColumns,
  OUTCOME_CODE,
} from '../../shared/analysis/trends/count-columns.ts';
import { periodIndex } from '../../shared/analysis/trends/time-axis.ts';
import type { CohortField } from '../../shared/model/case.ts';
import type { PeriodUnit } from '../../shared/model/population.ts';
import type { CountRow } from '../db/trend-queries.ts';

/** Cohorts of one field that are watched and drawn; those beyond them are the smallest. */
const MOST_COHORTS = 200;

/** Arrays that grow with what is put in. */
class Growing {
  index = new Int32Array(4096);
  outcome = new Uint8Array(4096);
  cases = new Float64Array(4096);
  rows = 0;

  push(index: number, outcome: number, cases: number): void {
    if (this.rows === this.index.length) {
      const grow = <T extends Int32Array | Uint8Array | Float64Array>(from: T, to: T): T => {
        to.set(from);
        return to;
      };
      const size = this.rows * 2;
      this.index = grow(this.index, new Int32Array(size));
      this.outcome = grow(this.outcome, new Uint8Array(size));
      this.cases = grow(this.cases, new Float64Array(size));
    }
    this.index[this.rows] = index;
    this.outcome[this.rows] = outcome;
    this.cases[this.rows++] = cases;
  }
}

/** Puts counts that come in order of time into columns. */
export function countColumns(
  rows: Iterable<CountRow>,
  unit: PeriodUnit,
  fields: readonly CohortField[],
): CountColumns {
  const grown = new Growing();
  const values = fields.map(() => ({
    codes: new Map<string, number>(),
    cases: [] as number[],
    code: [] as number[],
  }));
  let period = '';
  let index: number | null = null;
  let undated = 0;
  for (const row of rows) {
    if (row[0] !== period) {
      period = row[0];
      index = periodIndex(period, unit);
    }
    if (index === null) {
      undated += row[2];
      continue;
    }
    grown.push(index, OUTCOME_CODE[row[1]], row[2]);
    for (let at = 0; at < values.length; at++) {
      const held = values[at]!;
      const value = row[at + 3] as string;
      let code = held.codes.get(value);
      if (code === undefined) {
        code = held.codes.size;
        held.codes.set(value, code);
        held.cases.push(0);
      }
      held.cases[code]! += row[2];
      held.code.push(code);
    }
  }
  return {
    unit,
    index: grown.index.slice(0, grown.rows),
    outcome: grown.outcome.slice(0, grown.rows),
    cases: grown.cases.slice(0, grown.rows),
    fields: fields.map((field, at) => cohortColumn(field, values[at]!)),
    undated,
  };
}

/** Numbers the values by how many cases they have. */
function cohortColumn(
  field: CohortField,
  { codes, cases, code }: { codes: Map<string, number>; cases: number[]; code: number[] },
): CohortColumn {
  const names = [...codes.keys()];
  const order = names
    .map((_, at) => at)
    .sort((a, b) => cases[b]! - cases[a]! || (names[a]! < names[b]! ? -1 : 1));
  const place = new Uint32Array(names.length);
  for (const [rank, at] of order.entries()) place[at] = rank;
  return {
    field,
    values: order.slice(0, MOST_COHORTS).map((at) => names[at]!),
    code: Uint32Array.from(code, (at) => place[at]!),
    more: Math.max(0, names.length - MOST_COHORTS),
  };
}
