import { cannotEstimate, type Estimate } from '../estimate.ts';
import { normalCritical } from '../numeric/normal.ts';
import { requireGroups } from './two-groups.ts';

/**
 * Difference p1 - p2 with the Agresti-Caffo interval, for checks by hand: add one event and one non-event to each
 * group, then d̃ ± z√(Σ p̃(1-p̃)/(n+2)), cut to [-1, 1].
 *
 * @param events1 events in the first group of n1
 * @param events2 events in the second group of n2
 * @param level two-sided confidence
 * @returns not estimable, with the interval [-1, 1], when a group is empty
 * Source: Agresti & Caffo 2000. Golden file: two_proportions.
 * @example agrestiCaffo(56, 70, 48, 80) // 0.2, interval 0.0525 to 0.3358
 */
export function agrestiCaffo(
  events1: number,
  n1: number,
  events2: number,
  n2: number,
  level = 0.95,
): Estimate {
  requireGroups(events1, n1, events2, n2, level);
  const method = 'agresti-caffo';
  const n = n1 + n2;
  if (n1 === 0 || n2 === 0) {
    const known = { low: -1, high: 1, level, method, n };
    return cannotEstimate('nothing-in-group', 'One of the two groups has no reviewed case.', known);
  }
  const p1 = (events1 + 1) / (n1 + 2);
  const p2 = (events2 + 1) / (n2 + 2);
  const half = normalCritical(level) * Math.sqrt((p1 * (1 - p1)) / (n1 + 2) + (p2 * (1 - p2)) / (n2 + 2));
  return {
    value: events1 / n1 - events2 / n2,
    low: Math.max(-1, p1 - p2 - half),
    high: Math.min(1, p1 - p2 + half),
    level,
    method,
    n,
    events: events1 + events2,
  };
}
