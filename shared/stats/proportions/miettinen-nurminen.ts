import { cannotEstimate, type Estimate } from '../estimate.ts';
import { findSwitch } from '../numeric/find-root.ts';
import { normalCritical } from '../numeric/normal.ts';
import { requireGroups } from './two-groups.ts';

/**
 * Difference p1 - p2 of two independent proportions with the Miettinen-Nurminen score interval: all δ with
 * |d - δ| ≤ z √(Ṽ(δ) N/(N-1)), where Ṽ uses the maximum-likelihood rates under p1 - p2 = δ.
 *
 * @param events1 events in the first group of n1
 * @param events2 events in the second group of n2
 * @param level two-sided confidence
 * @returns not estimable, with the interval [-1, 1], when a group is empty
 * Source: Miettinen & Nurminen 1985 (closed cubic). Golden file: two_proportions.
 * @example miettinenNurminen(56, 70, 48, 80) // 0.2, interval 0.0528 to 0.3382
 */
export function miettinenNurminen(
  events1: number,
  n1: number,
  events2: number,
  n2: number,
  level = 0.95,
): Estimate {
  requireGroups(events1, n1, events2, n2, level);
  const method = 'miettinen-nurminen';
  if (n1 === 0 || n2 === 0) {
    return cannotEstimate('nothing-in-group', 'One of the two groups has no reviewed case.', {
      low: -1,
      high: 1,
      level,
      method,
      n: n1 + n2,
    });
  }
  const value = events1 / n1 - events2 / n2;
  const z = normalCritical(level);
  const inflation = (n1 + n2) / (n1 + n2 - 1);
  const distance = (delta: number): number => {
    const p2 = restrictedRate(events1, n1, events2, n2, delta);
    const p1 = Math.min(1, Math.max(0, p2 + delta));
    const variance = ((p1 * (1 - p1)) / n1 + (p2 * (1 - p2)) / n2) * inflation;
    return variance > 0 ? Math.abs(value - delta) / Math.sqrt(variance) : Number.POSITIVE_INFINITY;
  };
  return {
    value,
    low: value === -1 ? -1 : findSwitch(-1, value, (delta) => distance(delta) <= z, 1e-14),
    high: value === 1 ? 1 : findSwitch(value, 1, (delta) => distance(delta) > z, 1e-14),
    level,
    method,
    n: n1 + n2,
    events: events1 + events2,
  };
}

/** Maximum-likelihood p2 under p1 = p2 + δ: the root of a cubic in closed form. */
function restrictedRate(events1: number, n1: number, events2: number, n2: number, delta: number): number {
  const n = n1 + n2;
  const cubic = n;
  const square = (n1 + 2 * n2) * delta - n - events1 - events2;
  const linear = (n2 * delta - n - 2 * events2) * delta + events1 + events2;
  const constant = events2 * delta * (1 - delta);
  const shift = square / (3 * cubic);
  const q = shift ** 3 - (square * linear) / (6 * cubic * cubic) + constant / (2 * cubic);
  const p = Math.sign(q || 1) * Math.sqrt(Math.max(0, shift * shift - linear / (3 * cubic)));
  const cosine = p === 0 ? 1 : Math.min(1, Math.max(-1, q / p ** 3));
  const angle = (Math.PI + Math.acos(cosine)) / 3;
  const root = 2 * p * Math.cos(angle) - shift;
  return Math.min(Math.min(1, 1 - delta), Math.max(Math.max(0, -delta), root));
}
