import type { NotEstimable } from '../estimate.ts';
import { whyNoArea } from './auroc.ts';
import { classSweep } from './class-sweep.ts';
import { requireScoredCases } from './require-cases.ts';

export type RocCurve = {
  /** k distinct scores, descending; point i + 1 is the rule "score >= value[i]". */
  readonly value: Float64Array;
  /** k + 1 shares of negatives above; starts at 0, where nothing is above, and ends at 1. */
  readonly falsePositiveRate: Float64Array;
  /** k + 1 shares of positives above; starts at 0 and ends at 1. */
  readonly truePositiveRate: Float64Array;
};

/**
 * Receiver operating characteristic: both rates at every distinct score, no point dropped. O(n log n).
 *
 * Cannot be estimated: no cases, all weights zero, one class only.
 * Errors: unequal lengths, labels other than 0 and 1, scores not finite, weights negative or not finite.
 * Source: Swets 1988; Fawcett 2006. Golden file: roc_pr_curves.
 * @param label n labels, 0 or 1
 * @param score n scores, higher = more positive
 * @param weight n weights, or nothing for equal weights
 * @example rocCurve([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]).value // Float64Array [0.8, 0.4, 0.35, 0.1]
 */
export function rocCurve(
  label: ArrayLike<number>,
  score: ArrayLike<number>,
  weight?: ArrayLike<number>,
): RocCurve | NotEstimable {
  requireScoredCases(label, score, weight);
  const missing = whyNoArea(label, weight);
  if (missing !== null) return missing;
  const { threshold, positive, negative } = classSweep(label, score, weight);
  return { value: threshold, falsePositiveRate: shares(negative), truePositiveRate: shares(positive) };
}

/** A leading 0, then every running total over the last one. */
function shares(running: Float64Array): Float64Array {
  const total = running.at(-1)!;
  const rates = new Float64Array(running.length + 1);
  for (let i = 0; i < running.length; i++) rates[i + 1] = running[i]! / total;
  return rates;
}
