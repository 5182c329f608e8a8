import { normalCdf } from '../numeric/normal.ts';
import { requireGroups } from './two-groups.ts';

/**
 * Two-sided test of equal proportions with the pooled variance, without continuity correction. For a p-value only;
 * intervals come from `newcombe`.
 *
 * @returns null when a group is empty or the pooled rate is 0 or 1
 * Golden file: two_proportions.
 * @example pooledZTest(56, 70, 48, 80) // z 2.65, p 0.008
 */
export function pooledZTest(
  events1: number,
  n1: number,
  events2: number,
  n2: number,
): { z: number; p: number } | null {
  requireGroups(events1, n1, events2, n2, 0.95);
  const pooled = (events1 + events2) / (n1 + n2);
  if (n1 === 0 || n2 === 0 || pooled === 0 || pooled === 1) return null;
  const z = (events1 / n1 - events2 / n2) / Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
  return { z, p: 2 * normalCdf(-Math.abs(z)) };
}
