import { requireEventsOf, requireLevel } from '../arguments.ts';
import type { Estimate } from '../estimate.ts';
import { normalCritical } from '../numeric/normal.ts';
import { nothingReviewed } from './nothing-reviewed.ts';

/**
 * Wilson score interval: the default for one unweighted proportion.
 *
 * Centre (p + z²/2n) / (1 + z²/n), half-width z / (1 + z²/n) · √(p(1-p)/n + z²/4n²). The lower limit is exactly 0
 * at no event and the upper exactly 1 at nothing but events.
 *
 * @param events cases with the event, 0 ... n
 * @param n cases reviewed
 * @param level two-sided confidence
 * @returns not estimable, with the interval [0, 1], when n is 0
 * Source: Wilson 1927; Brown, Cai & DasGupta 2001. Golden file: prop_intervals.
 * @example wilson(81, 263) // 0.308, interval 0.2553 to 0.3662
 */
export function wilson(events: number, n: number, level = 0.95): Estimate {
  requireEventsOf('events', events, 'n', n);
  requireLevel('level', level);
  if (n === 0) return nothingReviewed('wilson', level);
  const { low, high } = wilsonLimits(events / n, n, normalCritical(level));
  return { value: events / n, low, high, level, method: 'wilson', n, events };
}

/** Wilson limits for a proportion p and a sample size n that may be effective, so not whole. */
export function wilsonLimits(p: number, n: number, z: number): { low: number; high: number } {
  const shrink = 1 + (z * z) / n;
  const centre = (p + (z * z) / (2 * n)) / shrink;
  const half = (z / shrink) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return {
    low: p === 0 ? 0 : Math.max(0, centre - half),
    high: p === 1 ? 1 : Math.min(1, centre + half),
  };
}
