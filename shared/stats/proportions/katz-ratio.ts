import { normalCritical } from '../numeric/normal.ts';
import { requireGroups } from './two-groups.ts';

/**
 * Katz interval of the ratio p1/p2 on the log scale: RR · exp(± z √(1/x1 - 1/n1 + 1/x2 - 1/n2)). For reference;
 * `miettinenNurminenRatio` is defined where this one is not.
 *
 * @returns null when a group shows no event
 * Source: Katz et al. 1978. Golden file: two_proportions.
 * @example katzRatio(56, 70, 48, 80) // 1.0766 to 1.6512
 */
export function katzRatio(
  events1: number,
  n1: number,
  events2: number,
  n2: number,
  level = 0.95,
): { low: number; high: number } | null {
  requireGroups(events1, n1, events2, n2, level);
  if (events1 === 0 || events2 === 0) return null;
  const ratio = events1 / n1 / (events2 / n2);
  const error = Math.sqrt(1 / events1 - 1 / n1 + 1 / events2 - 1 / n2);
  const factor = Math.exp(normalCritical(level) * error);
  return { low: ratio / factor, high: ratio * factor };
}
