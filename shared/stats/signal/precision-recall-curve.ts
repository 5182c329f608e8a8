import { cannotEstimate, type NotEstimable } from '../estimate.ts';
import { classWeights } from './auroc-influence.ts';
import { classSweep } from './class-sweep.ts';
import { requireScoredCases, whyNoCases } from './require-cases.ts';

export type PrecisionRecallCurve = {
  /** k distinct scores, ascending; point i is the rule "score >= value[i]". */
  readonly value: Float64Array;
  /** k + 1 precisions; the last entry is the anchor 1, where nothing is above. */
  readonly precision: Float64Array;
  /** k + 1 recalls; the last entry is the anchor 0. */
  readonly recall: Float64Array;
  /** sum (R_k - R_{k-1}) P_k, step-wise, without interpolation. */
  readonly averagePrecision: number;
  /** Weighted prevalence: what a signal that knows nothing averages. */
  readonly baseline: number;
};

/**
 * Precision against recall at every distinct score, and average precision: the curve for rare misses. On a
 * sample enriched with positives it needs the sampling weights, because precision depends on prevalence.
 *
 * Cannot be estimated: no cases, all weights zero, no positive.
 * Errors: unequal lengths, labels other than 0 and 1, scores not finite, weights negative or not finite.
 * Source: Davis & Goadrich 2006; Saito & Rehmsmeier 2015. Golden file: roc_pr_curves.
 * @param label n labels, 0 or 1
 * @param score n scores, higher = more positive
 * @param weight n weights, or nothing for equal weights
 * @example precisionRecallCurve([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]).averagePrecision // 0.8333333333333333
 */
export function precisionRecallCurve(
  label: ArrayLike<number>,
  score: ArrayLike<number>,
  weight?: ArrayLike<number>,
): PrecisionRecallCurve | NotEstimable {
  requireScoredCases(label, score, weight);
  const missing = whyNoCases(label, weight);
  if (missing !== null) return missing;
  if (classWeights(label, weight).positive === 0) {
    const sentence = 'No positive case was reviewed, so recall has nothing to divide by.';
    return cannotEstimate('no-events', sentence, { n: label.length });
  }
  const sweep = classSweep(label, score, weight);
  const k = sweep.threshold.length;
  const total = sweep.positive[k - 1]!;
  const precision = new Float64Array(k + 1);
  const recall = new Float64Array(k + 1);
  precision[k] = 1;
  let averagePrecision = 0;
  for (let i = 0; i < k; i++) {
    const positive = sweep.positive[i]!;
    const share = positive / (positive + sweep.negative[i]!);
    averagePrecision += ((positive - (i === 0 ? 0 : sweep.positive[i - 1]!)) / total) * share;
    precision[k - 1 - i] = share;
    recall[k - 1 - i] = positive / total;
  }
  const value = sweep.threshold.slice().reverse();
  return { value, precision, recall, averagePrecision, baseline: precision[0]! };
}
