import { requireLevel } from '../arguments.ts';
import type { NotEstimable } from '../estimate.ts';
import { agreementWeights } from './agreement-weights.ts';
import { type ChanceCorrected, type ChanceRule, chanceCorrected } from './chance-corrected.ts';
import type { CoefficientOptions } from './gwet-ac.ts';
import type { RatingCounts } from './rating-counts.ts';

/**
 * Brennan-Prediger coefficient of two or more reviewers (PABAK with two categories): chance agreement is what
 * uniform guessing among the q categories on offer would give.
 *
 * It has no form with case weights.
 *
 * Cannot be estimated: no ratings, no unit with two ratings, a single rated unit.
 * Errors: a level outside (0, 1).
 * Source: Brennan & Prediger 1981; Byrt, Bishop & Carlin 1993. Golden files: multi_rater_cac, kappa_two_raters.
 * @param counts ratings per unit, see `countRatings`
 * @example brennanPrediger(ratingCountsOf([[2, 0], [0, 2], [1, 1], [2, 0]])).value // 0.5
 */
export function brennanPrediger(
  counts: RatingCounts,
  options: CoefficientOptions = {},
): ChanceCorrected | NotEstimable {
  const { credit = 'none', level = 0.95 } = options;
  requireLevel('level', level);
  const q = counts.categories;
  const weights = agreementWeights(q, credit);
  const chance = weights.flat().reduce((sum, w) => sum + w, 0) / (q * q);
  const rule: ChanceRule = {
    method: 'brennan-prediger',
    weights,
    expected: () => chance,
    slope: (share) => share.map(() => 0),
  };
  return chanceCorrected(counts, rule, level);
}
