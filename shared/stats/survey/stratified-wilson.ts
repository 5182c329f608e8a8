import {
  requireEventsOf,
  requireLevel,
  requireNonEmpty,
  requireSameLength,
  requireWeights,
} from '../arguments.ts';
import { cannotEstimate, type Estimate } from '../estimate.ts';
import { normalCritical } from '../numeric/normal.ts';
import { wilsonLimits } from '../proportions/wilson.ts';

/**
 * Stratified Wilson interval with fixed stratum weights: Σ W_h · WilsonLimit_h(z_s) with
 * z_s = z √(ΣW²v) / Σ(W√v), v_h = p_h q_h / n_h. Safe but wide. When every stratum shows 0 or 1, z_s = z.
 *
 * @param events events per stratum
 * @param n cases reviewed per stratum, each at least 1: merge empty strata first
 * @param weight weight of each stratum; they are scaled to add up to 1
 * @returns not estimable when a stratum has no review or every weight is 0
 * Source: Yan & Su 2010. Golden file: stratified_wilson.
 * @example stratifiedWilson([12, 3], [60, 90], [0.2, 0.8]) // 0.0667, interval 0.0396 to 0.1137
 */
export function stratifiedWilson(
  events: readonly number[],
  n: readonly number[],
  weight: readonly number[],
  level = 0.95,
): Estimate & { readonly z?: number } {
  requireNonEmpty('events', events);
  requireSameLength('n', n, 'events', events);
  requireSameLength('weight', weight, 'events', events);
  requireWeights('weight', weight);
  requireLevel('level', level);
  for (let h = 0; h < n.length; h++) requireEventsOf(`events[${h}]`, events[h]!, `n[${h}]`, n[h]!);
  const method = 'stratified-wilson';
  const reviewed = n.reduce((sum, own) => sum + own, 0);
  const total = weight.reduce((sum, own) => sum + own, 0);
  if (total === 0) {
    return cannotEstimate('all-weights-zero', 'Every stratum has weight 0.', {
      low: 0,
      high: 1,
      level,
      method,
    });
  }
  if (n.includes(0)) {
    const known = { low: 0, high: 1, level, method, n: reviewed };
    return cannotEstimate(
      'stratum-not-reviewed',
      'A stratum has no review yet; merge it with another.',
      known,
    );
  }
  let value = 0;
  let squares = 0;
  let roots = 0;
  for (let h = 0; h < n.length; h++) {
    const share = weight[h]! / total;
    const p = events[h]! / n[h]!;
    const v = (p * (1 - p)) / n[h]!;
    value += share * p;
    squares += share * share * v;
    roots += share * Math.sqrt(v);
  }
  const z = normalCritical(level) * (roots === 0 ? 1 : Math.sqrt(squares) / roots);
  let low = 0;
  let high = 0;
  for (let h = 0; h < n.length; h++) {
    const limits = wilsonLimits(events[h]! / n[h]!, n[h]!, z);
    low += (weight[h]! / total) * limits.low;
    high += (weight[h]! / total) * limits.high;
  }
  const found = events.reduce((sum, own) => sum + own, 0);
  return { value, low, high: Math.min(1, high), level, method, n: reviewed, events: found, z };
}
