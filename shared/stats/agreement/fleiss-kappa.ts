import { requireLevel } from '../arguments.ts';
import type { NotEstimable } from '../estimate.ts';
import { agreementWeights } from './agreement-weights.ts';
import { type ChanceCorrected, type ChanceRule, chanceCorrected } from './chance-corrected.ts';
import type { CoefficientOptions } from './gwet-ac.ts';
import type { RatingCounts } from './rating-counts.ts';

/**
 * Fleiss' kappa of two or more reviewers, ratings may be missing: chance agreement is the weighted product of
 * the mean category shares. With two reviewers it is Scott's pi. It falls when one answer dominates, so read
 * it beside AC1 and percent agreement.
 *
 * It has no form with case weights.
 *
 * Cannot be estimated: no ratings, no unit with two ratings, one answer only (no variation), a single unit.
 * Errors: a level outside (0, 1).
 * Source: Fleiss 1971; Scott 1955; Gwet 2014 (missing ratings). Golden files: multi_rater_cac, fleiss_counts,
 * kappa_two_raters.
 * @param counts ratings per unit, see `countRatings`
 * @example fleissKappa(ratingCountsOf([[2, 0], [0, 2], [1, 1], [2, 0]])).value // 0.4666666666666667
 */
export function fleissKappa(
  counts: RatingCounts,
  options: CoefficientOptions = {},
): ChanceCorrected | NotEstimable {
  const { credit = 'none', level = 0.95 } = options;
  requireLevel('level', level);
  const weights = agreementWeights(counts.categories, credit);
  const credited = (share: readonly number[]) =>
    weights.map((row) => row.reduce((sum, w, l) => sum + w * share[l]!, 0));
  const rule: ChanceRule = {
    method: 'fleiss',
    weights,
    expected: (share) => credited(share).reduce((sum, c, k) => sum + c * share[k]!, 0),
    slope: (share) => credited(share).map((c) => 2 * c),
  };
  return chanceCorrected(counts, rule, level);
}
