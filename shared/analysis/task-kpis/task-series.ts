import type { TaskSeries } from '../../model/task-kpi.ts';
import { normalQuantile } from '../../stats/index.ts';
import { wilsonLimits } from '../../stats/proportions/wilson.ts';
import { LEVEL } from './figures.ts';
import { axisPeriod } from './period-axis.ts';

const Z = normalQuantile(1 - (1 - LEVEL) / 2);

/** What a series is made of: per case a day, a weight, and what is added up over what. */
export interface SeriesInput {
  readonly days: readonly (string | null)[];
  readonly weight: ArrayLike<number>;
  /** Null or undefined leaves the case out. */
  readonly over: readonly (number | null | undefined)[];
  /** 1 for a mean; completions for a cost per success. */
  readonly under?: readonly (number | null | undefined)[] | undefined;
  readonly unit: TaskSeries['unit'];
}

/** A point per period that has cases: a weighted ratio with its interval, for what the process does. */
export function seriesPoints(input: SeriesInput, unit: 'day' | 'week'): TaskSeries['points'] {
  const groups = new Map<string, number[]>();
  input.days.forEach((day, i) => {
    const [over, under] = [input.over[i], input.under === undefined ? 1 : input.under[i]];
    if (day === null || over === null || over === undefined || under === null || under === undefined) return;
    const period = axisPeriod(day, unit);
    const group = groups.get(period);
    if (group) group.push(i);
    else groups.set(period, [i]);
  });
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([period, group]) => pointOf(input, period, group) ?? []);
}

/** A point per period of rates that were counted in full, with the interval of a rate over so many cases. */
export function countedPoints(
  days: ReadonlyMap<string, { cases: number; escalated: number }>,
  unit: 'day' | 'week',
): TaskSeries['points'] {
  const periods = new Map<string, { cases: number; escalated: number }>();
  for (const [day, { cases, escalated }] of days) {
    const known = periods.get(axisPeriod(day, unit));
    periods.set(axisPeriod(day, unit), {
      cases: (known?.cases ?? 0) + cases,
      escalated: (known?.escalated ?? 0) + escalated,
    });
  }
  return [...periods]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .filter(([, { cases }]) => cases > 0)
    .map(([period, { cases, escalated }]) => {
      const value = escalated / cases;
      return { period, n: cases, value, ...wilsonLimits(value, cases, Z) };
    });
}

function pointOf({ over, under, weight, unit }: SeriesInput, period: string, group: readonly number[]) {
  const below = (i: number) => (under === undefined ? 1 : (under[i] as number));
  let top = 0;
  let bottom = 0;
  let squares = 0;
  for (const i of group) {
    top += weight[i]! * (over[i] as number);
    bottom += weight[i]! * below(i);
    squares += weight[i]! ** 2;
  }
  if (!(bottom > 0)) return null;
  const value = top / bottom;
  const n = group.length;
  if (unit === 'share') {
    const share = Math.min(1, Math.max(0, value));
    const total = group.reduce((sum, i) => sum + weight[i]!, 0);
    return { period, n, value: share, ...wilsonLimits(share, total ** 2 / squares, Z) };
  }
  const spread = group.reduce(
    (sum, i) => sum + (weight[i]! * ((over[i] as number) - value * below(i))) ** 2,
    0,
  );
  const half = n < 2 ? Math.abs(value) : (Z * Math.sqrt((spread * n) / (n - 1))) / bottom;
  return { period, n, value, low: value - half, high: value + half };
}
