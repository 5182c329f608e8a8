import { requireNonEmpty, requireNonNegative, requireSameLength, requireWeights } from '../arguments.ts';

/**
 * Design effect: the variance of the weighted mean over that of a simple random sample of the same size, drawn
 * without replacement.
 *
 * @param y one value per case
 * @param weight sampling weights
 * @param variance design-based variance of the weighted mean
 * @returns null when y does not vary, or there is nothing left to draw
 * Source: Kish 1965; R survey `svymean(deff = TRUE)`. Golden file: survey_stratified.
 */
export function designEffect(
  y: ArrayLike<number>,
  weight: ArrayLike<number>,
  variance: number,
): number | null {
  requireNonEmpty('y', y);
  requireSameLength('weight', weight, 'y', y);
  requireWeights('weight', weight);
  requireNonNegative('variance', variance);
  const n = y.length;
  let total = 0;
  let sum = 0;
  for (let i = 0; i < n; i++) {
    total += weight[i]!;
    sum += weight[i]! * y[i]!;
  }
  if (total <= n || n < 2) return null;
  let squares = 0;
  for (let i = 0; i < n; i++) squares += weight[i]! * (y[i]! - sum / total) ** 2;
  const simple = ((squares / total) * (n / (n - 1)) * (1 - n / total)) / n;
  return simple > 0 ? variance / simple : null;
}

/**
 * Kish's effective sample size (Σw)²/Σw²: what unequal weights leave of n, when they have nothing to do with y.
 * 0 when every weight is 0.
 *
 * @example kishEffectiveSize([1, 1, 4]) // 2
 */
export function kishEffectiveSize(weight: ArrayLike<number>): number {
  requireWeights('weight', weight);
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < weight.length; i++) {
    sum += weight[i]!;
    squares += weight[i]! * weight[i]!;
  }
  return squares === 0 ? 0 : (sum * sum) / squares;
}
