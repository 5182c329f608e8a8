import type { NotEstimable } from '../estimate.ts';
import { requireForecasts, whyNoCases } from './require-cases.ts';

export type BrierScore = {
  /** sum w (p - y)^2 / sum w: 0 is perfect, 1 the worst. */
  readonly value: number;
  /** ybar (1 - ybar): the score of always stating the base rate. */
  readonly uncertainty: number;
  /** 1 - value / uncertainty; null when only one class was seen. Below 0: worse than the base rate. */
  readonly skill: number | null;
  /** Weighted share of label 1. */
  readonly baseRate: number;
  readonly n: number;
};

/**
 * Brier score of stated probabilities, with its skill against the base rate.
 *
 * Cannot be estimated: no cases, all weights zero. No skill: one class only.
 * Errors: unequal lengths, labels other than 0 and 1, probabilities outside [0, 1], weights negative or not finite.
 * Source: Brier 1950; Murphy 1973. Golden file: brier.
 * @param label n labels, 0 or 1
 * @param probability n stated probabilities of label 1
 * @param weight n weights, or nothing for equal weights
 * @example brierScore([0, 1], [0.5, 0.5]).value // 0.25
 */
export function brierScore(
  label: ArrayLike<number>,
  probability: ArrayLike<number>,
  weight?: ArrayLike<number>,
): BrierScore | NotEstimable {
  requireForecasts(label, probability, weight);
  const missing = whyNoCases(label, weight);
  if (missing !== null) return missing;
  let total = 0;
  let squares = 0;
  let positive = 0;
  for (let i = 0; i < label.length; i++) {
    const w = weight === undefined ? 1 : weight[i]!;
    const miss = probability[i]! - label[i]!;
    total += w;
    squares += w * miss * miss;
    positive += w * label[i]!;
  }
  const value = squares / total;
  const baseRate = positive / total;
  const uncertainty = baseRate * (1 - baseRate);
  const skill = uncertainty > 0 ? 1 - value / uncertainty : null;
  return { value, uncertainty, skill, baseRate, n: label.length };
}
