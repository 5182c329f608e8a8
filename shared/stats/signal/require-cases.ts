import {
  requireAllBinary,
  requireAllFinite,
  requireAllProbabilities,
  requireSameLength,
  requireWeights,
} from '../arguments.ts';
import { cannotEstimate, type NotEstimable } from '../estimate.ts';

/** Checks labels with a score per case; throws on a bad argument. */
export function requireScoredCases(
  label: ArrayLike<number>,
  score: ArrayLike<number>,
  weight: ArrayLike<number> | undefined,
): void {
  requireSameLength('score', score, 'label', label);
  requireAllBinary('label', label);
  requireAllFinite('score', score);
  requireCaseWeights(weight, label);
}

/** Checks labels with a probability per case; throws on a bad argument. */
export function requireForecasts(
  label: ArrayLike<number>,
  probability: ArrayLike<number>,
  weight: ArrayLike<number> | undefined,
): void {
  requireSameLength('probability', probability, 'label', label);
  requireAllBinary('label', label);
  requireAllProbabilities('probability', probability);
  requireCaseWeights(weight, label);
}

/** Checks optional weights, one per label. */
export function requireCaseWeights(weight: ArrayLike<number> | undefined, label: ArrayLike<unknown>): void {
  if (weight === undefined) return;
  requireSameLength('weight', weight, 'label', label);
  requireWeights('weight', weight);
}

/** The reason why no figure follows from these cases at all, if there is one: none, or no weight on any. */
export function whyNoCases(
  label: ArrayLike<unknown>,
  weight: ArrayLike<number> | undefined,
): NotEstimable | null {
  if (label.length === 0) {
    return cannotEstimate('nothing-reviewed', 'No case has both a label and a signal yet.', { n: 0 });
  }
  if (weight === undefined) return null;
  for (let i = 0; i < weight.length; i++) if (weight[i]! > 0) return null;
  return cannotEstimate('all-weights-zero', 'Every case has weight 0, so there is nothing to average.', {
    n: label.length,
  });
}
