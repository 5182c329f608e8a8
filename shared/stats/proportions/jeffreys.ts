import { requireEventsOf, requireLevel } from '../arguments.ts';
import type { Estimate } from '../estimate.ts';
import { betaQuantile } from '../numeric/beta.ts';
import { nothingReviewed } from './nothing-reviewed.ts';

/**
 * Jeffreys interval: quantiles of Beta(x + ½, n - x + ½).
 *
 * The default closes the ends: lower 0 at no event, upper 1 at nothing but events. `open` gives the raw quantiles.
 *
 * @param events cases with the event, 0 ... n
 * @param n cases reviewed
 * @param level two-sided confidence
 * @returns not estimable, with the interval [0, 1], when n is 0
 * Source: Brown, Cai & DasGupta 2001. Golden file: prop_intervals.
 * @example jeffreys(15, 148) // 0.1014, interval 0.0604 to 0.1576
 */
export function jeffreys(
  events: number,
  n: number,
  level = 0.95,
  ends: 'closed' | 'open' = 'closed',
): Estimate {
  requireEventsOf('events', events, 'n', n);
  requireLevel('level', level);
  if (n === 0) return nothingReviewed('jeffreys', level);
  const tail = (1 - level) / 2;
  const a = events + 0.5;
  const b = n - events + 0.5;
  return {
    value: events / n,
    low: ends === 'closed' && events === 0 ? 0 : betaQuantile(tail, a, b),
    high: ends === 'closed' && events === n ? 1 : betaQuantile(1 - tail, a, b),
    level,
    method: 'jeffreys',
    n,
    events,
  };
}
