import type { CohortField } from '../../model/case.ts';
import type { PeriodUnit } from '../../model/population.ts';
import type { TrendMetric } from '../../model/trend-metric.ts';
import { indexAt, startOf } from './time-axis.ts';

/** How `outcome` tells the outcomes apart. */
export const OUTCOME_CODE = { automated: 0, escalated: 1, abandoned: 2 } as const;

const CODE_OF: Readonly<Record<TrendMetric, number>> = {
  escalation_rate: OUTCOME_CODE.escalated,
  abandon_rate: OUTCOME_CODE.abandoned,
};

/**
 * Counts of cases held by columns, so that a pass over a year of hours and all cohorts takes milliseconds. Row i counts
 * `cases[i]` cases of period `index[i]`; rows come in order of time.
 */
export interface CountColumns {
  readonly unit: PeriodUnit;
  readonly index: Int32Array;
  readonly outcome: Uint8Array;
  readonly cases: Float64Array;
  readonly fields: readonly CohortColumn[];
  /** Cases that say no period. */
  readonly undated: number;
}

/** The values of one field, those with most cases first, and of each row the number of its value. */
export interface CohortColumn {
  readonly field: CohortField;
  readonly values: readonly string[];
  readonly code: Uint32Array;
  /** Values beyond those named; their rows have a number that no value has. */
  readonly more: number;
}

/** Cases and events of one line, period by period from the first one of a stretch. */
export interface CountLine {
  readonly value: string | null;
  readonly n: Float64Array;
  readonly events: Float64Array;
}

/** The first row at or after a period. */
function rowOf(index: Int32Array, period: number): number {
  let low = 0;
  let high = index.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (index[middle]! < period) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Adds up the counts of a stretch by cohort, in the unit of the counts or a longer one.
 *
 * @param stretch periods in `unit`, the last one not included
 * @param ends the period of the counts, in their unit, before which they are cut; all of them when absent
 */
export function linesOf(
  columns: CountColumns,
  field: CohortField | null,
  metric: TrendMetric,
  stretch: { unit: PeriodUnit; from: number; to: number },
  ends = Infinity,
): CountLine[] {
  const { unit, from, to } = stretch;
  const column = field === null ? null : columns.fields.find((one) => one.field === field);
  const values = column?.values ?? [null];
  const length = Math.max(0, to - from);
  const lines = values.map((value) => ({
    value,
    n: new Float64Array(length),
    events: new Float64Array(length),
  }));
  const { index, outcome, cases } = columns;
  const event = CODE_OF[metric];
  const last = rowOf(index, Math.min(ends, indexAt(startOf(to, unit) - 1, columns.unit) + 1));
  let period = Number.NaN;
  let at = -1;
  for (let row = rowOf(index, indexAt(startOf(from, unit), columns.unit)); row < last; row++) {
    if (index[row] !== period) {
      period = index[row]!;
      at = (unit === columns.unit ? period : indexAt(startOf(period, columns.unit), unit)) - from;
    }
    // A week of the counts may begin before the month that is asked for.
    if (at < 0 || at >= length) continue;
    const line = lines[column ? column.code[row]! : 0];
    if (!line) continue;
    line.n[at]! += cases[row]!;
    if (outcome[row] === event) line.events[at]! += cases[row]!;
  }
  return lines;
}

/** The end of the last period that holds a case, in milliseconds, at most up to an instant; null without any. */
export function dataEnd({ unit, index, cases }: CountColumns, at = Infinity): number | null {
  const before = at === Infinity ? index.length : rowOf(index, indexAt(at, unit));
  for (let row = before - 1; row >= 0; row--) if (cases[row]! > 0) return startOf(index[row]! + 1, unit);
  return null;
}

/** The start of the first period with a case, in milliseconds; null without any. */
export function dataStart({ unit, index, cases }: CountColumns): number | null {
  const first = cases.findIndex((count) => count > 0);
  return first < 0 ? null : startOf(index[first]!, unit);
}
