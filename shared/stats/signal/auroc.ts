import { requireLevel } from '../arguments.ts';
import { cannotEstimate, type Estimate, type NotEstimable } from '../estimate.ts';
import { normalCritical } from '../numeric/normal.ts';
import { aurocInfluence, classWeights } from './auroc-influence.ts';
import { covarianceOfTotals } from './covariance-of-totals.ts';
import { requireScoredCases, whyNoCases } from './require-cases.ts';
import { type SampleDesign, type StratumCodes, stratumCodes } from './stratum-codes.ts';

export type AurocOptions = SampleDesign & {
  /** Sampling weight of each row. With weights or strata the error is linearised over the design. */
  readonly weight?: ArrayLike<number> | undefined;
  /** Confidence level, 0.95 unless said. */
  readonly level?: number;
};

export type Auroc = {
  /** The area, 0 to 1; below 0.5 the signal points the wrong way, and it is never flipped. */
  readonly value: number;
  /** Null with fewer than two rows of a class; 0 when the classes are perfectly apart or all scores tie. */
  readonly standardError: number | null;
  /** The area with its interval on the logit scale, or why there is no interval. */
  readonly figure: Estimate;
  /** Symmetric interval cut to [0, 1], for comparison with other tools. */
  readonly symmetric: { readonly low: number; readonly high: number } | null;
  readonly positives: number;
  readonly negatives: number;
};

/**
 * Area under the ROC curve: the chance that a random positive scores above a random negative, ties counting
 * half. AUC = sum w_i w_j psi(s_i, s_j) / (W1 W0), by mid-ranks in O(n log n).
 *
 * The standard error is DeLong's when neither weights nor strata are given, otherwise the linearised one:
 * u_i = w_i (V_i - AUC) / W_class and sum_h (1-f_h) n_h/(n_h-1) sum (u-mean u)^2. The interval is
 * expit(logit AUC -+ z SE / (AUC (1-AUC))).
 *
 * Cannot be estimated: no cases, all weights zero, one class only. No interval: fewer than two rows of a
 * class, perfect separation, all scores tied.
 * Errors: unequal lengths, labels other than 0 and 1, scores not finite, weights negative or not finite.
 * Source: DeLong, DeLong & Clarke-Pearson 1988; Sun & Xu 2014; Hanley & McNeil 1982.
 * Golden file: auroc.
 * @param label n labels, 1 = positive (a human was needed)
 * @param score n scores, higher = more positive; the direction is the caller's statement
 * @example auroc([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]).value // 0.75
 */
export function auroc(
  label: ArrayLike<number>,
  score: ArrayLike<number>,
  options: AurocOptions = {},
): Auroc | NotEstimable {
  const { weight, level = 0.95 } = options;
  requireScoredCases(label, score, weight);
  requireLevel('level', level);
  const missing = whyNoArea(label, weight);
  if (missing !== null) return missing;
  const strata = errorStrata(label, options);
  const { auc, influence } = aurocInfluence(label, score, weight);
  const positives = countPositives(label);
  const negatives = label.length - positives;
  const counts = { positives, negatives };
  const method = strata.method;
  if (!hasTwoOfEach(label)) {
    const sentence = `The area is ${auc.toFixed(2)}, but fewer than two cases of one class were reviewed, so its error is unknown.`;
    const figure = cannotEstimate('too-few', sentence, { n: label.length, method });
    return { value: auc, standardError: null, figure, symmetric: null, ...counts };
  }
  const standardError = Math.sqrt(covarianceOfTotals(influence, influence, strata));
  const z = normalCritical(level);
  const symmetric = {
    low: Math.max(0, auc - z * standardError),
    high: Math.min(1, auc + z * standardError),
  };
  const figure = logitFigure(auc, standardError, { level, z, method, n: label.length, events: positives });
  return { value: auc, standardError, figure, symmetric, ...counts };
}

/** Why an area cannot be computed from these labels: no cases, no weight, or a class without weight. */
export function whyNoArea(
  label: ArrayLike<number>,
  weight: ArrayLike<number> | undefined,
): NotEstimable | null {
  const missing = whyNoCases(label, weight);
  if (missing !== null) return missing;
  const { positive, negative } = classWeights(label, weight);
  if (positive > 0 && negative > 0) return null;
  const sentence = 'All reviewed cases have the same label, so no signal can tell two classes apart yet.';
  return cannotEstimate('one-class', sentence, { n: label.length });
}

/** DeLong's variance is the linearised one with the two classes as strata. */
export function errorStrata(
  label: ArrayLike<number>,
  options: AurocOptions,
): StratumCodes & { readonly method: string } {
  if (options.weight === undefined && options.stratum === undefined) {
    return { code: Int32Array.from(label), fraction: new Float64Array(2), method: 'delong-logit' };
  }
  return { ...stratumCodes(label.length, options), method: 'linearised-logit' };
}

/** Below this a standard error is rounding, not spread. */
export const NO_SPREAD = 1e-12;

/** A variance within a class needs two cases of it. */
export function hasTwoOfEach(label: ArrayLike<number>): boolean {
  const positives = countPositives(label);
  return Math.min(positives, label.length - positives) >= 2;
}

function countPositives(label: ArrayLike<number>): number {
  let positives = 0;
  for (let i = 0; i < label.length; i++) positives += label[i]!;
  return positives;
}

type FigureParts = { level: number; z: number; method: string; n: number; events: number };

function logitFigure(auc: number, standardError: number, parts: FigureParts): Estimate {
  const { z, ...shown } = parts;
  const { n, level, method } = shown;
  if (auc === 0 || auc === 1) {
    const sentence = `The signal separates the classes perfectly on ${n} cases; that says nothing about the next case, so no interval is given.`;
    return cannotEstimate('degenerate', sentence, { n, level, method });
  }
  if (standardError < NO_SPREAD) {
    const sentence = 'The area has no spread because the signal hardly varies, so no interval is given.';
    return cannotEstimate('no-variation', sentence, { n, level, method });
  }
  const logit = Math.log(auc / (1 - auc));
  const half = (z * standardError) / (auc * (1 - auc));
  return { value: auc, low: expit(logit - half), high: expit(logit + half), standardError, ...shown };
}

function expit(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
