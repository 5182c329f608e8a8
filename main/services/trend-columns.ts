import {
  type CohortColumn,
  type CountColumns,
  OUTCOME_CODE,
} from '../../shared/analysis/trends/count-columns.ts';
import { periodIndex } from '../../shared/analysis/trends/time-axis.ts';
import type { CohortField } from '../../shared/model/case.ts';
import type { PeriodUnit } from '../../shared/model/population.ts';
import type { CountBlock } from '../db/trend-queries.ts';

/** Cohorts of one field that are watched and drawn; those beyond them are the smallest. */
const MOST_COHORTS = 200;

/** Puts counts that come in order of time into columns. */
export function countColumns(
  blocks: readonly CountBlock[],
  unit: PeriodUnit,
  fields: readonly CohortField[],
): CountColumns {
  const counted = blocks.map(([period, , cases]) => ({
    index: periodIndex(period, unit),
    cases: JSON.parse(cases) as number[],
  }));
  const dated = counted.filter(({ index }) => index !== null);
  const rows = dated.reduce((sum, { cases }) => sum + cases.length, 0);
  const index = new Int32Array(rows);
  const outcome = new Uint8Array(rows);
  const cases = new Float64Array(rows);
  const codings = fields.map(() => new Coding(rows));
  let row = 0;
  for (const [at, block] of blocks.entries()) {
    const { index: period, cases: own } = counted[at]!;
    if (period === null) continue;
    index.fill(period, row, row + own.length);
    outcome.fill(OUTCOME_CODE[block[1]], row, row + own.length);
    cases.set(own, row);
    for (let field = 0; field < codings.length; field++)
      codings[field]!.put(row, block[field + 3] as string, own);
    row += own.length;
  }
  const sum = (of: typeof counted) => of.reduce((all, one) => all + one.cases.reduce((a, b) => a + b, 0), 0);
  return {
    ...{ unit, index, outcome, cases },
    fields: fields.map((field, at) => codings[at]!.column(field)),
    undated: sum(counted.filter(({ index: period }) => period === null)),
  };
}

/** Numbers the values of one field, and knows the lists of values that came before. */
class Coding {
  readonly #code: Uint32Array;
  readonly #codes = new Map<string, number>();
  readonly #lists = new Map<string, Uint32Array>();
  readonly #cases: number[] = [];

  constructor(rows: number) {
    this.#code = new Uint32Array(rows);
  }

  put(row: number, values: string, cases: readonly number[]): void {
    let list = this.#lists.get(values);
    if (!list) {
      list = Uint32Array.from(JSON.parse(values) as string[], (value) => this.#codeOf(value));
      this.#lists.set(values, list);
    }
    this.#code.set(list, row);
    for (let at = 0; at < list.length; at++) this.#cases[list[at]!]! += cases[at]!;
  }

  #codeOf(value: string): number {
    const known = this.#codes.get(value);
    if (known !== undefined) return known;
    this.#cases.push(0);
    this.#codes.set(value, this.#codes.size);
    return this.#codes.size - 1;
  }

  /** The values numbered anew, by how many cases they have. */
  column(field: CohortField): CohortColumn {
    const names = [...this.#codes.keys()];
    const order = names
      .map((_, at) => at)
      .sort((a, b) => this.#cases[b]! - this.#cases[a]! || (names[a]! < names[b]! ? -1 : 1));
    const place = new Uint32Array(names.length);
    for (const [rank, at] of order.entries()) place[at] = rank;
    return {
      field,
      values: order.slice(0, MOST_COHORTS).map((at) => names[at]!),
      code: this.#code.map((at) => place[at]!),
      more: Math.max(0, names.length - MOST_COHORTS),
    };
  }
}
