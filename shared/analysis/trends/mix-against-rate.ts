import { list, percent, points } from '../../format.ts';
import type { CohortField } from '../../model/case.ts';
import type { MixAgainstRate, MixCohort } from '../../model/mix-shift.ts';
import type { TrendMetric } from '../../model/trend-metric.ts';
import { isEstimated, mixShift, normalQuantile } from '../../stats/index.ts';
import { type CountColumns, linesOf } from './count-columns.ts';
import type { Span } from './mix-periods.ts';
import { indexAt } from './time-axis.ts';
import { cohortName, fieldName, metricName } from './trend-names.ts';
import { baselineWindow, comparedWindow } from './trend-window.ts';

/** Cohorts are named as carriers until they bring this share of all that was brought in that direction. */
const CARRIED = 0.8;

/** As many as a sentence can name. */
const MOST_CARRIERS = 3;

/** Counts that vary as chance alone would have it. */
const PLAIN = { factor: 1, freedom: Infinity };

/** A change smaller than this is none worth splitting. */
const HARDLY = 0.0005;

/**
 * Splits the change of a rate between two stretches into who came (mix) and how they were handled (rate).
 *
 * @returns a sentence that says why not, where one of the stretches holds no case
 */
export function mixAgainstRate(
  columns: CountColumns,
  metric: TrendMetric,
  by: CohortField,
  { before, after }: { before: Span; after: Span },
): MixAgainstRate | string {
  if (!columns.fields.some(({ field }) => field === by))
    return `The counts are not told apart by ${fieldName(by)}.`;
  const counted = (span: Span) => {
    const stretch = {
      unit: columns.unit,
      from: indexAt(span.from, columns.unit),
      to: indexAt(span.to - 1, columns.unit) + 1,
    };
    return linesOf(columns, by, metric, stretch).map(({ value, n, events }) => ({
      value: value ?? '',
      n: sum(n),
      events: sum(events),
    }));
  };
  const [then, now] = [counted(before), counted(after)];
  const cohorts = then.map(({ value, ...one }, at) => ({ value, before: one, after: pair(now[at]) }));
  const found = mixShift(cohorts);
  if (!isEstimated(found)) return found.sentence;
  const half = normalQuantile(0.975) * found.rateEffectError;
  const rows = cohorts
    .map(({ value, before: was, after: is }, at): MixCohort => {
      const { shareBefore, shareAfter, rateBefore, rateAfter, centredMix, rate } = found.cohorts[at]!;
      const shares = { shareBefore, shareAfter, rateBefore, rateAfter };
      return {
        value,
        before: pair(was),
        after: pair(is),
        ...shares,
        mix: centredMix,
        rate,
        total: centredMix + rate,
      };
    })
    .filter((row) => row.before.n + row.after.n > 0)
    .sort((a, b) => Math.abs(b.total) - Math.abs(a.total) || (a.value < b.value ? -1 : 1));
  const total = (of: 'before' | 'after') => ({
    n: rows.reduce((all, row) => all + row[of].n, 0),
    events: rows.reduce((all, row) => all + row[of].events, 0),
  });
  const usual = { ...before, ...total('before') };
  const baseline = baselineWindow(usual)!;
  const window = comparedWindow({ ...after, ...total('after') }, usual, {
    z: null,
    noise: PLAIN,
    extended: false,
  })!;
  const carriers = carriersOf(rows, found.value);
  return {
    ...{ metric, by, before: baseline, after: window, carriers, cohorts: rows },
    ...{ change: found.value, mix: found.mixEffect, rate: found.rateEffect, simpson: found.simpson },
    ...{ rateLow: found.rateEffect - half, rateHigh: found.rateEffect + half },
    sentence: sentenceOf(metric, by, { ...found, rows, carriers }),
  };
}

function sum(of: Float64Array): number {
  return of.reduce((total, value) => total + value, 0);
}

function pair(one: { n: number; events: number } | undefined) {
  return { n: one?.n ?? 0, events: one?.events ?? 0 };
}

/** The cohorts that bring most of the change in its direction. */
function carriersOf(rows: readonly MixCohort[], change: number): string[] {
  const own = rows.filter(({ total }) => Math.sign(total) === Math.sign(change) && total !== 0);
  const all = own.reduce((brought, { total }) => brought + total, 0);
  const carriers: string[] = [];
  let brought = 0;
  for (const { value, total } of own) {
    if (carriers.length === MOST_CARRIERS || Math.abs(brought) >= CARRIED * Math.abs(all)) break;
    carriers.push(value);
    brought += total;
  }
  return carriers;
}

interface Split {
  readonly value: number;
  readonly rateBefore: number;
  readonly rateAfter: number;
  readonly mixEffect: number;
  readonly rateEffect: number;
  readonly simpson: boolean;
  readonly rows: readonly MixCohort[];
  readonly carriers: readonly string[];
}

function sentenceOf(metric: TrendMetric, by: CohortField, split: Split): string {
  const { value, rateBefore, rateAfter, mixEffect, rateEffect, simpson, rows, carriers } = split;
  const name = metricName(metric);
  if (Math.abs(value) < HARDLY)
    return `${name} of all cases stayed at ${percent(rateAfter)}: mix ${points(mixEffect)}, rate ${points(rateEffect)}.`;
  const moved = `${name} of all cases went from ${percent(rateBefore)} to ${percent(rateAfter)} (${points(value)}): ${points(mixEffect)} from who came, ${points(rateEffect)} from how they were handled.`;
  if (simpson)
    return `${moved} Every ${fieldName(by)} that changed moved the other way: the total tells of who came, and hides how they were handled.`;
  const brought = rows.filter((row) => carriers.includes(row.value)).reduce((all, row) => all + row.total, 0);
  const named = list(carriers.map((carrier) => cohortName(by, carrier)));
  const rest = value - brought;
  return `${moved} ${named} ${carriers.length === 1 ? 'alone brings' : 'together bring'} ${points(brought)}; all others together ${points(rest)}.`;
}
