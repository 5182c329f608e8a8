import { isEstimated, type NotEstimable } from '../estimate.ts';
import { type IsotonicFit, isotonic, isotonicAt } from './isotonic.ts';
import { requireForecasts, whyNoCases } from './require-cases.ts';

export type Corp = {
  /** The Brier score: miscalibration - discrimination + uncertainty. */
  readonly value: number;
  /** What recalibration could win back; 0 is best. */
  readonly miscalibration: number;
  /** What the recalibrated signal wins over the base rate; more is better. */
  readonly discrimination: number;
  readonly uncertainty: number;
  /** The reliability curve: recalibrated rate at each distinct probability, non-decreasing, no bins. */
  readonly curve: IsotonicFit;
};

/**
 * CORP reliability curve and decomposition: the labels are fitted on the probabilities by isotonic regression,
 * which needs no choice of bins, and MCB = BS - BS(recalibrated), DSC = UNC - BS(recalibrated). O(n log n).
 *
 * Cannot be estimated: no cases, all weights zero.
 * Errors: unequal lengths, labels other than 0 and 1, probabilities outside [0, 1], weights negative or not finite.
 * Source: Dimitriadis, Gneiting & Jordan 2021. Golden file: brier.
 * @param label n labels, 0 or 1
 * @param probability n stated probabilities of label 1
 * @param weight n weights, or nothing for equal weights
 * @example corp([0, 1, 1, 0], [0.4, 0.6, 0.6, 0.4]).miscalibration // 0.16
 */
export function corp(
  label: ArrayLike<number>,
  probability: ArrayLike<number>,
  weight?: ArrayLike<number>,
): Corp | NotEstimable {
  requireForecasts(label, probability, weight);
  const missing = whyNoCases(label, weight);
  if (missing !== null) return missing;
  const curve = isotonic(probability, label, weight);
  if (!isEstimated(curve)) return curve;
  let total = 0;
  let positive = 0;
  let stated = 0;
  let recalibrated = 0;
  for (let i = 0; i < label.length; i++) {
    const w = weight === undefined ? 1 : weight[i]!;
    if (w === 0) continue;
    const y = label[i]!;
    total += w;
    positive += w * y;
    stated += w * (probability[i]! - y) ** 2;
    recalibrated += w * (isotonicAt(curve, probability[i]!) - y) ** 2;
  }
  const baseRate = positive / total;
  const uncertainty = baseRate * (1 - baseRate);
  return {
    value: stated / total,
    miscalibration: (stated - recalibrated) / total,
    discrimination: uncertainty - recalibrated / total,
    uncertainty,
    curve,
  };
}
