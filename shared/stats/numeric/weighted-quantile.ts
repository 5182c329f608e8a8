import {
  requireAllFinite,
  requireNonEmpty,
  requireProbability,
  requireSameLength,
  requireWeights,
} from '../arguments.ts';

/**
 * Weighted quantile: the smallest value whose share of the weight at or below it reaches p (inverse weighted
 * distribution function).
 *
 * @param values any order; not changed
 * @param weight one per value
 * @param p probability in [0, 1]
 * @returns null when every weight is 0
 * @example weightedQuantile([10, 20, 30], [1, 1, 8], 0.5) // 30
 */
export function weightedQuantile(
  values: ArrayLike<number>,
  weight: ArrayLike<number>,
  p: number,
): number | null {
  requireNonEmpty('values', values);
  requireAllFinite('values', values);
  requireSameLength('weight', weight, 'values', values);
  requireWeights('weight', weight);
  requireProbability('p', p);
  const order = Array.from({ length: values.length }, (_, i) => i)
    .filter((i) => weight[i]! > 0)
    .sort((i, j) => values[i]! - values[j]! || i - j);
  if (order.length === 0) return null;
  let total = 0;
  for (const i of order) total += weight[i]!;
  let below = 0;
  for (const i of order) {
    below += weight[i]!;
    if (below >= p * total * (1 - 1e-12)) return values[i]!;
  }
  return values[order.at(-1)!]!;
}
