import { requireEventsOf, requireLevel, requirePositive } from '../arguments.ts';
import type { Estimate } from '../estimate.ts';
import { findSwitch } from '../numeric/find-root.ts';
import { lnBeta } from '../numeric/gamma.ts';
import { nothingReviewed } from './nothing-reviewed.ts';

/**
 * Interval that stays valid however often one looks: reviews may stop as soon as it is narrow enough.
 *
 * All p with B(a+x, a+n-x) / (B(a, a) pˣ(1-p)ⁿ⁻ˣ) ≤ 1/α. Over the whole run the chance that it ever misses the
 * rate is at most α. Show the intersection over the looks (see `intersectLooks`).
 *
 * @param events cases with the event so far
 * @param n cases reviewed so far
 * @param level confidence over all looks together
 * @param a weight of the mixing prior, ½ by default
 * Source: Robbins 1970; Howard et al. 2021. Golden file: anytime_valid.
 * @example confidenceSequence(0, 10) // 0, interval 0 to 0.377
 */
export function confidenceSequence(events: number, n: number, level = 0.95, a = 0.5): Estimate {
  requireEventsOf('events', events, 'n', n);
  requireLevel('level', level);
  requirePositive('a', a);
  const method = 'confidence-sequence';
  if (n === 0) return nothingReviewed(method, level);
  const misses = n - events;
  const limit = lnBeta(a + events, a + misses) - lnBeta(a, a) + Math.log(1 - level);
  const logLikelihood = (p: number): number =>
    (events > 0 ? events * Math.log(p) : 0) + (misses > 0 ? misses * Math.log1p(-p) : 0);
  const value = events / n;
  return {
    value,
    low: events === 0 ? 0 : findSwitch(0, value, (p) => logLikelihood(p) >= limit),
    high: misses === 0 ? 1 : findSwitch(value, 1, (p) => logLikelihood(p) < limit),
    level,
    method,
    n,
    events,
  };
}

/**
 * What a series of looks proves together: the intersection of their intervals, [0, 1] before the first look.
 * An empty intersection (the rate moved, or α happened) is returned as null.
 *
 * @param looks intervals in any order
 * @example intersectLooks([{ low: 0, high: 0.4 }, { low: 0.1, high: 0.5 }]) // { low: 0.1, high: 0.4 }
 */
export function intersectLooks(
  looks: readonly { readonly low: number; readonly high: number }[],
): { low: number; high: number } | null {
  let low = 0;
  let high = 1;
  for (const look of looks) {
    low = Math.max(low, look.low);
    high = Math.min(high, look.high);
  }
  return low <= high ? { low, high } : null;
}
