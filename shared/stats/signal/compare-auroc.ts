import { requireAllFinite, requireLevel, requireSameLength } from '../arguments.ts';
import { cannotEstimate, type Estimate, type NotEstimable } from '../estimate.ts';
import { normalCdf, normalCritical } from '../numeric/normal.ts';
import { type AurocOptions, errorStrata, hasTwoOfEach, NO_SPREAD, whyNoArea } from './auroc.ts';
import { aurocInfluence } from './auroc-influence.ts';
import { covarianceOfTotals } from './covariance-of-totals.ts';
import { requireScoredCases } from './require-cases.ts';

export type AurocComparison = {
  /** AUC of the first signal minus AUC of the second. */
  readonly value: number;
  readonly aucA: number;
  readonly aucB: number;
  /** Covariance of the two areas on the same cases. */
  readonly covariance: number;
  /** The difference with its normal interval, or why there is none. */
  readonly figure: Estimate;
  /** Null when the difference has no spread. */
  readonly z: number | null;
  /** Two-sided. */
  readonly p: number | null;
};

/**
 * Paired comparison of two signals on the same cases: z = (AUC_a - AUC_b) / sqrt(V_a + V_b - 2 C_ab), with the
 * covariance of the two areas from the placement values.
 *
 * Cannot be estimated: as `auroc`; no interval with fewer than two rows of a class or no spread.
 * Errors: as `auroc`.
 * Source: DeLong, DeLong & Clarke-Pearson 1988.
 * Golden file: auroc.
 * @param label n labels, 0 or 1
 * @param scoreA n scores of the first signal
 * @param scoreB n scores of the second signal
 * @example compareAuroc([0, 0, 1, 1], [1, 2, 3, 4], [1, 3, 2, 4]).value // 0.25
 */
export function compareAuroc(
  label: ArrayLike<number>,
  scoreA: ArrayLike<number>,
  scoreB: ArrayLike<number>,
  options: AurocOptions = {},
): AurocComparison | NotEstimable {
  const { weight, level = 0.95 } = options;
  requireScoredCases(label, scoreA, weight);
  requireSameLength('scoreB', scoreB, 'label', label);
  requireAllFinite('scoreB', scoreB);
  requireLevel('level', level);
  const missing = whyNoArea(label, weight);
  if (missing !== null) return missing;
  const strata = errorStrata(label, options);
  const a = aurocInfluence(label, scoreA, weight);
  const b = aurocInfluence(label, scoreB, weight);
  const covariance = covarianceOfTotals(a.influence, b.influence, strata);
  const difference = a.influence.map((u, i) => u - b.influence[i]!);
  const standardError = Math.sqrt(covarianceOfTotals(difference, difference, strata));
  const value = a.auc - b.auc;
  const areas = { value, aucA: a.auc, aucB: b.auc, covariance };
  const n = label.length;
  const method = 'paired-normal';
  if (!hasTwoOfEach(label)) {
    const sentence = 'Fewer than two cases of one class were reviewed, so the difference has no known error.';
    const figure = cannotEstimate('too-few', sentence, { n, level, method });
    return { ...areas, figure, z: null, p: null };
  }
  if (standardError < NO_SPREAD) {
    const sentence = 'The two signals rank these cases alike, so their difference has no spread.';
    const figure = cannotEstimate('no-variation', sentence, { n, level, method });
    return { ...areas, figure, z: null, p: null };
  }
  const half = normalCritical(level) * standardError;
  const z = value / standardError;
  const figure = { value, low: value - half, high: value + half, level, method, n, standardError };
  return { ...areas, figure, z, p: 2 * normalCdf(-Math.abs(z)) };
}
