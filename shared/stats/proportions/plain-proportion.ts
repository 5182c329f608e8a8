import { requireEventsOf, requireLevel } from '../arguments.ts';
import type { Estimate } from '../estimate.ts';
import { betaQuantile } from '../numeric/beta.ts';
import { nothingReviewed } from './nothing-reviewed.ts';

/** How far each limit's prior leans outwards: ½ would be Jeffreys, 0 Clopper-Pearson. */
const LEAN = 0.2;

/**
 * One unweighted proportion with the default interval: B⁻¹(α/2; x + 0.2, n - x + 0.8) to
 * B⁻¹(1-α/2; x + 0.8, n - x + 0.2), 0 at no event, 1 at nothing but events.
 *
 * It stands between Jeffreys and Clopper-Pearson. Wilson and Jeffreys cover less than 90 % of rates near the limit
 * that one event gives; this one stays above 93 % at the width of Wilson (measured in docs/statistics.md). It is what
 * `stratifiedProportion` becomes for one stratum of an endless population.
 *
 * @param events cases with the event, 0 ... n
 * @param n cases reviewed
 * @param level two-sided confidence
 * @returns not estimable, with the interval [0, 1], when n is 0
 * Source: Brown, Cai & DasGupta 2001 (beta intervals and their priors).
 * @example plainProportion(15, 148) // 0.1014, interval 0.0589 to 0.1600
 */
export function plainProportion(events: number, n: number, level = 0.95): Estimate {
  requireEventsOf('events', events, 'n', n);
  requireLevel('level', level);
  const method = 'leaning-beta';
  if (n === 0) return nothingReviewed(method, level);
  const tail = (1 - level) / 2;
  const misses = n - events;
  return {
    value: events / n,
    low: events === 0 ? 0 : betaQuantile(tail, events + LEAN, misses + 1 - LEAN),
    high: misses === 0 ? 1 : betaQuantile(1 - tail, events + 1 - LEAN, misses + LEAN),
    level,
    method,
    n,
    events,
  };
}
