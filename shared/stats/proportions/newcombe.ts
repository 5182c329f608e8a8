import { cannotEstimate, type Estimate } from '../estimate.ts';
import { normalCritical } from '../numeric/normal.ts';
import { requireGroups } from './two-groups.ts';
import { wilsonLimits } from './wilson.ts';

/**
 * Difference p1 - p2 of two independent proportions with Newcombe's hybrid score interval: the default for a
 * difference. With Wilson limits (l, u): d - √((p1-l1)² + (u2-p2)²) to d + √((u1-p1)² + (p2-l2)²).
 *
 * @param events1 events in the first group of n1
 * @param events2 events in the second group of n2
 * @param level two-sided confidence
 * @returns not estimable, with the interval [-1, 1], when a group is empty
 * Source: Newcombe 1998, method 10. Golden file: two_proportions.
 * @example newcombe(56, 70, 48, 80) // 0.2, interval 0.0524 to 0.3339
 */
export function newcombe(events1: number, n1: number, events2: number, n2: number, level = 0.95): Estimate {
  requireGroups(events1, n1, events2, n2, level);
  const method = 'newcombe';
  const n = n1 + n2;
  if (n1 === 0 || n2 === 0) {
    const known = { low: -1, high: 1, level, method, n };
    return cannotEstimate('nothing-in-group', 'One of the two groups has no reviewed case.', known);
  }
  const z = normalCritical(level);
  const p1 = events1 / n1;
  const p2 = events2 / n2;
  const first = wilsonLimits(p1, n1, z);
  const second = wilsonLimits(p2, n2, z);
  return {
    value: p1 - p2,
    low: p1 - p2 - Math.hypot(p1 - first.low, second.high - p2),
    high: p1 - p2 + Math.hypot(first.high - p1, p2 - second.low),
    level,
    method,
    n,
    events: events1 + events2,
  };
}
