import { requireEventsOf, requireLevel } from '../arguments.ts';
import type { Estimate } from '../estimate.ts';
import { normalCritical } from '../numeric/normal.ts';
import { nothingReviewed } from './nothing-reviewed.ts';

/**
 * Agresti-Coull interval, for checks by hand: add z² cases, half of them events, then p̃ ± z√(p̃(1-p̃)/ñ), cut
 * to [0, 1].
 *
 * @param events cases with the event, 0 ... n
 * @param n cases reviewed
 * @param level two-sided confidence
 * @returns not estimable, with the interval [0, 1], when n is 0
 * Source: Agresti & Coull 1998. Golden file: prop_intervals.
 * @example agrestiCoull(81, 263) // 0.308, interval 0.2552 to 0.3663
 */
export function agrestiCoull(events: number, n: number, level = 0.95): Estimate {
  requireEventsOf('events', events, 'n', n);
  requireLevel('level', level);
  if (n === 0) return nothingReviewed('agresti-coull', level);
  const z = normalCritical(level);
  const cases = n + z * z;
  const p = (events + (z * z) / 2) / cases;
  const half = z * Math.sqrt((p * (1 - p)) / cases);
  return {
    value: events / n,
    low: Math.max(0, p - half),
    high: Math.min(1, p + half),
    level,
    method: 'agresti-coull',
    n,
    events,
  };
}
