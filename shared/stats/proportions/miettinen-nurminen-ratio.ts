import { findSwitch } from '../numeric/find-root.ts';
import { normalCritical } from '../numeric/normal.ts';
import type { RatioEstimate } from './ratio-estimate.ts';
import { requireGroups } from './two-groups.ts';

/**
 * Ratio p1 / p2 with the Miettinen-Nurminen score interval.
 *
 * @returns not estimable, with [0, unbounded], when the second group shows no event in a reviewed group and neither
 *   does the first, or a group is empty; unbounded above when only the second shows none
 * @example miettinenNurminenRatio(56, 70, 48, 80) // 1.333, interval 1.079 to 1.672
 */
export function miettinenNurminenRatio(
  events1: number,
  n1: number,
  events2: number,
  n2: number,
  level = 0.95,
): RatioEstimate {
  requireGroups(events1, n1, events2, n2, level);
  const method = 'miettinen-nurminen';
  const n = n1 + n2;
  if (n1 === 0 || n2 === 0) {
    const sentence = 'One of the two groups has no reviewed case.';
    return { value: null, reason: 'nothing-in-group', sentence, low: 0, high: 'unbounded', level, method, n };
  }
  const limits = miettinenNurminenRatioLimits(events1, n1, events2, n2, level);
  if (events2 === 0) {
    const sentence = 'The second group shows no event, so the ratio has no value.';
    return { value: null, reason: 'undefined-ratio', sentence, ...limits, level, method, n };
  }
  return { value: events1 / n1 / (events2 / n2), ...limits, level, method, n };
}

/** Limits of the ratio for two non-empty groups. */
export function miettinenNurminenRatioLimits(
  events1: number,
  n1: number,
  events2: number,
  n2: number,
  level: number,
): { low: number; high: number | 'unbounded' } {
  if (events1 === 0 && events2 === 0) return { low: 0, high: 'unbounded' };
  const z = normalCritical(level);
  const n = n1 + n2;
  const p1Hat = events1 / n1;
  const p2Hat = events2 / n2;
  // Signed distance, falling in θ; θ runs through (0, ∞) as t/(1-t) with t in (0, 1).
  const score = (t: number): number => {
    const theta = t / (1 - t);
    const b = -(n1 * theta + events1 + n2 + events2 * theta);
    const root = Math.sqrt(Math.max(0, b * b - 4 * n * theta * (events1 + events2)));
    // The stable form of the smaller root of the quadratic.
    const p2 = (2 * (events1 + events2)) / (-b + root);
    const p1 = Math.min(1, p2 * theta);
    const variance = ((p1 * (1 - p1)) / n1 + (theta * theta * p2 * (1 - p2)) / n2) * (n / (n - 1));
    const gap = p1Hat - theta * p2Hat;
    if (variance > 0) return gap / Math.sqrt(variance);
    return gap === 0 ? 0 : Math.sign(gap) * Number.POSITIVE_INFINITY;
  };
  const toRatio = (t: number): number => t / (1 - t);
  return {
    low: events1 === 0 ? 0 : toRatio(findSwitch(0, 1, (t) => score(t) <= z)),
    high: events2 === 0 ? 'unbounded' : toRatio(findSwitch(0, 1, (t) => score(t) < -z)),
  };
}
