import { requireEventsOf, requireLevel } from '../arguments.ts';
import type { Estimate } from '../estimate.ts';
import { betaQuantile } from '../numeric/beta.ts';
import { nothingReviewed } from './nothing-reviewed.ts';

/**
 * Clopper-Pearson interval: never covers less than its level. For claims that someone may audit.
 *
 * Lower B⁻¹(α/2; x, n-x+1), 0 at x = 0; upper B⁻¹(1-α/2; x+1, n-x), 1 at x = n.
 *
 * @param events cases with the event, 0 ... n
 * @param n cases reviewed
 * @param level two-sided confidence
 * @returns not estimable, with the interval [0, 1], when n is 0
 * Source: Clopper & Pearson 1934. Golden file: prop_intervals.
 * @example clopperPearson(0, 59) // 0, interval 0 to 0.0606
 */
export function clopperPearson(events: number, n: number, level = 0.95): Estimate {
  requireEventsOf('events', events, 'n', n);
  requireLevel('level', level);
  if (n === 0) return nothingReviewed('clopper-pearson', level);
  const tail = (1 - level) / 2;
  return {
    value: events / n,
    low: betaLowerLimit(events, n, tail),
    high: betaUpperLimit(events, n, tail),
    level,
    method: 'clopper-pearson',
    n,
    events,
  };
}

/**
 * One-sided upper bound: "at most this much, with this confidence". At no event it is 1 - (1-level)^(1/n),
 * close to 3/n at 95 %.
 *
 * @returns 1 when n is 0
 * @example clopperPearsonUpper(0, 90) // 0.0327: at most 3.3 % after 90 clean reviews
 */
export function clopperPearsonUpper(events: number, n: number, level = 0.95): number {
  requireEventsOf('events', events, 'n', n);
  requireLevel('level', level);
  return betaUpperLimit(events, n, 1 - level);
}

/** One-sided lower bound: "at least this much, with this confidence". 0 when n is 0. */
export function clopperPearsonLower(events: number, n: number, level = 0.95): number {
  requireEventsOf('events', events, 'n', n);
  requireLevel('level', level);
  return betaLowerLimit(events, n, 1 - level);
}

/** Lower limit with this much probability below it; events and n may be effective, so not whole. */
export function betaLowerLimit(events: number, n: number, tail: number): number {
  return events <= 0 ? 0 : betaQuantile(tail, events, n - events + 1);
}

/** Upper limit with this much probability above it; events and n may be effective, so not whole. */
export function betaUpperLimit(events: number, n: number, tail: number): number {
  return events >= n ? 1 : betaQuantile(1 - tail, events + 1, n - events);
}
