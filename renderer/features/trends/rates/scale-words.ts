import type { TrendRates, TrendSeries } from '../../../../shared/model/trend.ts';
import { baselineOf } from './baseline.ts';
import { eventWords, isPart, periodWords } from './words.ts';

/** What is drawn, over which periods, and how to read it. */
export function scaleWords(rates: TrendRates, panels: readonly TrendSeries[]): string {
  return [
    `${whatWords(rates)}${spanWords(rates)}.`,
    rates.basis.sentence,
    'Ribbon: 95 % interval for a rate with this many cases.',
    ...baselineWords(rates),
    ...(panels.some(isChanged) ? ['Triangle: change point.'] : []),
    'Same scale everywhere.',
  ].join(' ');
}

/** Cohorts are counted; triggers and types are shares among the cases that were looked at. */
function whatWords({ metric, by, series }: TrendRates): string {
  const part = isPart(by) ? series[0] : undefined;
  if (part) return `As % ${part.denominator}`;
  return `${eventWords[metric]} cases as % of all cases in the cohort`;
}

function spanWords({ overall }: TrendRates): string {
  const points = overall?.points ?? [];
  const [first, last] = [points[0], points.at(-1)];
  return first && last ? `, ${periodWords(first.period)} to ${periodWords(last.period)}` : '';
}

/** Counts by the month are never compared, which a remark says. */
function baselineWords({ overall, dataUpTo, basis }: TrendRates): string[] {
  if (overall && baselineOf(overall, dataUpTo) !== null) return ['Dotted: baseline.'];
  return basis.unit === 'month' ? [] : ['No baseline yet: it takes four weeks.'];
}

function isChanged({ alert, changePoints }: TrendSeries): boolean {
  return alert?.mutedUntil === null && changePoints.length > 0;
}
