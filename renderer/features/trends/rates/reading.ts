import type { RatePoint } from '../../../../shared/charts/rate-runs.ts';
import { count, percent, percentRange } from '../../../../shared/format.ts';
import type { TrendPoint, TrendRates, TrendSeries } from '../../../../shared/model/trend.ts';
import { eventWords, shortPeriod, unitWords } from './words.ts';

/** Fewer cases in a period say nothing of a rate. */
const LEAST = 10;

/** A point as it is drawn: of fewer than ten cases there is no rate, as if nothing had been counted. */
export function drawnPoint({ period, n, rate, low, high, few }: TrendPoint): RatePoint {
  const isKnown = n >= LEAST;
  return {
    name: shortPeriod(period),
    ...(isKnown ? { rate, low, high } : { rate: null, low: null, high: null }),
    few,
  };
}

/** The same points as a table; remarks only where there are some. */
export function tableOf({ unit, metric }: TrendRates, points: readonly TrendPoint[]) {
  const remarks = points.map(remarkOf);
  const isRemarkable = remarks.some((remark) => remark !== '');
  return {
    head: [
      ...[unitWords[unit], 'Cases', eventWords[metric], 'Rate', 'From to'],
      ...(isRemarkable ? ['Remark'] : []),
    ],
    rows: points.map(({ period, n, events, rate, low, high }, place) => [
      ...[period, count(n), count(events)],
      rate === null || n < LEAST ? '' : percent(rate),
      rate === null || n < LEAST || low === null || high === null ? '' : percentRange(low, high),
      ...(isRemarkable ? [remarks[place] ?? ''] : []),
    ]),
  };
}

function remarkOf({ n, few, partial }: TrendPoint): string {
  const cases = n === 0 ? 'no cases' : n < LEAST ? `under ${LEAST} cases` : few ? 'few cases' : '';
  return [cases, partial ? 'not whole' : ''].filter((one) => one !== '').join(', ');
}

/** The newest period with a rate. */
export function lastRead({ points }: Pick<TrendSeries, 'points'>): TrendPoint | undefined {
  return points.findLast(({ rate, n }) => rate !== null && n >= LEAST);
}

/** Nothing came in lately, as of a version that was replaced. A day or an hour without a case says no such thing. */
export function isOver({ unit }: TrendRates, { points }: Pick<TrendSeries, 'points'>): boolean {
  if (unit === 'hour' || unit === 'day') return false;
  return points.at(-1)?.n === 0 && points.some(({ n }) => n > 0);
}

/**
 * Whether a line is grey as a whole: none of its periods holds enough cases, or its windows do not. Counts by the month
 * have no windows that could hold too few, and a line that is over was read while it lasted.
 */
export function isGrey(rates: TrendRates, series: TrendSeries): boolean {
  if (series.points.every(({ few }) => few)) return true;
  return rates.basis.unit !== 'month' && !isOver(rates, series) && series.lowVolume;
}
