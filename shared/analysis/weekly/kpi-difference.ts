import type { Kpi } from '../../model/kpi.ts';
import type { KpiDifference } from '../../model/weekly-decision.ts';
import { isEstimated, newcombe } from '../../stats/index.ts';
import { LEVEL } from '../kpis.ts';

/**
 * How far a KPI is from what it was, with its interval, for two groups without a case in common. Two counts are compared
 * as outcomes of the process behind them (Newcombe); two estimates by the square-and-add rule, which takes the limits of
 * either and so keeps their skewness.
 *
 * Source: Newcombe 1998; Zou & Donner 2008 (MOVER).
 */
export function kpiDifference(before: Kpi, now: Kpi): KpiDifference {
  const missing = [before, now].find((kpi) => kpi.estimate === undefined);
  if (missing) return without(missing.reason?.sentence ?? 'There is no figure to compare with.');
  const counted = countsOf(before, now);
  if (counted) return counted;
  const [a, b] = [limitsOf(before), limitsOf(now)];
  if (!a || !b) return without('There is no interval to compare with.');
  const estimate = b.value - a.value;
  const low = estimate - Math.hypot(b.value - b.low, a.high - a.value);
  const high = estimate + Math.hypot(b.high - b.value, a.value - a.low);
  return { estimate, low: Math.max(-1, low), high: Math.min(1, high), level: LEVEL, reason: null };
}

function countsOf(before: Kpi, now: Kpi): KpiDifference | null {
  if (before.method !== 'full_count' || now.method !== 'full_count') return null;
  const figure = newcombe(now.counts.escalated ?? 0, now.n, before.counts.escalated ?? 0, before.n, LEVEL);
  if (!isEstimated(figure)) return without(figure.sentence);
  const { value, low, high } = figure;
  return { estimate: value, low, high, level: LEVEL, reason: null };
}

function limitsOf({ estimate, low, high }: Kpi): { value: number; low: number; high: number } | null {
  return estimate === undefined || low === undefined || high === undefined
    ? null
    : { value: estimate, low, high };
}

function without(reason: string): KpiDifference {
  return { estimate: null, low: null, high: null, level: LEVEL, reason };
}
