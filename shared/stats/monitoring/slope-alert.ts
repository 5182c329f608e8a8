import { requireCount, requireLevel, requirePositive } from '../arguments.ts';
import { type NotEstimable, StatsArgumentError } from '../estimate.ts';
import { compareWindow, type WindowComparison, type WindowRule } from './compare-window.ts';
import {
  countsBetween,
  type HourlyCounts,
  hoursOfWeek,
  requireHourlyCounts,
  type SpanCounts,
} from './hourly-counts.ts';
import { type LogitSlope, logitSlope } from './logit-slope.ts';

export type SlopeAlertOptions = {
  /** End of the last full hour, on the clock of `firstHour`. */
  readonly now: number;
  readonly short: WindowRule;
  readonly long: WindowRule;
  /** Cases a window and its reference must have before they may raise an alarm. */
  readonly minN: number;
  /** Variance of the counts relative to binomial, see `overdispersion`; 1 unless said. */
  readonly dispersion?: number;
};

export type SlopeAlert = {
  /** Direction in which both windows degraded; null for no alarm. */
  readonly value: 'up' | 'down' | null;
  readonly short: WindowComparison;
  readonly long: WindowComparison;
  /** Trend inside the long window, per day. */
  readonly slope: LogitSlope | NotEstimable;
};

/**
 * Two-window alarm on a rate: raised only when a short and a long window both moved the same way against
 * their reference, by at least minDelta, beyond chance, on enough cases. The long window gives evidence, the
 * short one shows that it still goes on and lets the alarm reset quickly. Up: the agent struggles. Down:
 * suppressed hand-overs or a trigger that stopped firing.
 *
 * It has no weighted form: hours count cases.
 * Errors: counts that are not whole or larger than n, windows that are empty or run backwards.
 * Source: Beyer, Murphy, Rensin, Kawahara & Thorne 2018, chapter 5. Golden file: slope_alert.
 * @param counts cases and events per hour
 * @example slopeAlert({ firstHour: 0, n: [9, 9], events: [3, 3] }, { now: 2, minN: 5, short: { hours: 1, referenceFrom: 2, referenceTo: 1, minDelta: 0.1, alpha: 0.05 }, long: { hours: 1, referenceFrom: 2, referenceTo: 1, minDelta: 0.1, alpha: 0.05 } }).value // null
 */
export function slopeAlert(counts: HourlyCounts, options: SlopeAlertOptions): SlopeAlert {
  const { now, short, long, minN, dispersion = 1 } = options;
  requireHourlyCounts(counts);
  requireCount('now', now);
  requireCount('minN', minN);
  requirePositive('dispersion', dispersion);
  requireRule('short', short);
  requireRule('long', long);
  const compare = (rule: WindowRule): WindowComparison => {
    const window = windowOf(counts, now, rule, minN);
    const keeps = rule.sameHoursOfWeek ? hoursOfWeek(now - window.hours, now) : undefined;
    const reference = countsBetween(counts, now - rule.referenceFrom, now - rule.referenceTo, keeps);
    return compareWindow(window, reference, rule, minN, dispersion);
  };
  const shortWindow = compare(short);
  const longWindow = compare(long);
  const both = (direction: 'up' | 'down') => shortWindow[direction] && longWindow[direction];
  const value = both('up') ? 'up' : both('down') ? 'down' : null;
  return { value, short: shortWindow, long: longWindow, slope: slopeWithin(counts, now, longWindow.hours) };
}

function windowOf(
  counts: HourlyCounts,
  now: number,
  { hours, extendTo = hours }: WindowRule,
  minN: number,
): SpanCounts & { hours: number } {
  let length = hours;
  let window = countsBetween(counts, now - length, now);
  while (window.n < minN && length < extendTo) {
    length += 1;
    window = countsBetween(counts, now - length, now);
  }
  return { ...window, hours: length };
}

function slopeWithin({ firstHour, n, events }: HourlyCounts, now: number, hours: number) {
  const from = now - hours;
  const start = Math.max(0, from - firstHour);
  const end = Math.max(start, Math.min(n.length, now - firstHour));
  const bins = Array.from({ length: end - start }, (_, i) => start + i);
  const days = bins.map((bin) => (firstHour + bin + 0.5 - from) / 24);
  return logitSlope(
    days,
    bins.map((bin) => n[bin]!),
    bins.map((bin) => events[bin]!),
  );
}

function requireRule(argument: string, rule: WindowRule): void {
  requireCount(`${argument}.hours`, rule.hours, 1);
  requireCount(`${argument}.referenceTo`, rule.referenceTo);
  requireCount(`${argument}.extendTo`, rule.extendTo ?? rule.hours, rule.hours);
  requirePositive(`${argument}.minDelta`, rule.minDelta);
  requireLevel(`${argument}.alpha`, rule.alpha);
  if (!(rule.referenceFrom > rule.referenceTo)) {
    throw new StatsArgumentError(`${argument}.referenceFrom`, 'must lie further back than referenceTo');
  }
}
