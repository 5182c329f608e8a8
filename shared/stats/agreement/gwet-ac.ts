import { requireLevel } from '../arguments.ts';
import type { NotEstimable } from '../estimate.ts';
import { agreementWeights, type PartialCredit } from './agreement-weights.ts';
import { type ChanceCorrected, type ChanceRule, chanceCorrected } from './chance-corrected.ts';
import type { RatingCounts } from './rating-counts.ts';

export type CoefficientOptions = {
  /** Partial credit between ordered categories; none unless said. */
  readonly credit?: PartialCredit;
  /** Confidence level, 0.95 unless said. */
  readonly level?: number;
};

/**
 * Gwet's AC1 (AC2 with partial credit) of two or more reviewers, ratings may be missing: chance agreement is
 * T/(q(q-1)) sum pi_k (1 - pi_k) with T the sum of the agreement weights (q without partial credit), which
 * stays small when one answer dominates. q counts the categories on offer, also unused ones.
 *
 * It has no form with case weights.
 *
 * Cannot be estimated: no ratings, no unit with two ratings, a single rated unit.
 * Errors: a level outside (0, 1).
 * Source: Gwet 2008, 2014. Golden files: multi_rater_cac, kappa_two_raters.
 * @param counts ratings per unit, see `countRatings`
 * @example gwetAc(ratingCountsOf([[2, 0], [0, 2], [1, 1], [2, 0]])).value // 0.5294117647058824
 */
export function gwetAc(
  counts: RatingCounts,
  options: CoefficientOptions = {},
): ChanceCorrected | NotEstimable {
  const { credit = 'none', level = 0.95 } = options;
  requireLevel('level', level);
  const q = counts.categories;
  const weights = agreementWeights(q, credit);
  const scale = weights.flat().reduce((sum, w) => sum + w, 0) / (q * (q - 1));
  const rule: ChanceRule = {
    method: credit === 'none' ? 'gwet-ac1' : 'gwet-ac2',
    weights,
    expected: (share) => scale * share.reduce((sum, pi) => sum + pi * (1 - pi), 0),
    slope: (share) => share.map((pi) => scale * (1 - 2 * pi)),
  };
  return chanceCorrected(counts, rule, level);
}
