import { cannotEstimate, type NotEstimable } from '../estimate.ts';
import { normalCdf } from '../numeric/normal.ts';
import { noVariation } from './cohen-kappa.ts';
import type { RatingCounts } from './rating-counts.ts';

export type FleissTest = {
  /** Fleiss' kappa. */
  readonly value: number;
  readonly z: number;
  /** Two-sided. */
  readonly p: number;
  readonly n: number;
};

/**
 * Test of no agreement beyond chance among the same number m of reviewers per unit, with the standard error
 * under that hypothesis.
 *
 * Cannot be estimated: units with different numbers of ratings, fewer than two ratings, no variation.
 * Source: Fleiss, Nee & Landis 1979. Golden file: multi_rater_cac.
 * @param counts ratings per unit, see `countRatings`
 * @example fleissTest(ratingCountsOf([[2, 0], [0, 2], [1, 1], [2, 0]])).value // 0.4666666666666667
 */
export function fleissTest(counts: RatingCounts): FleissTest | NotEstimable {
  const n = counts.units.reduce((sum, units) => sum + units, 0);
  const m = counts.ratings[0] ?? 0;
  if (n === 0) return cannotEstimate('nothing-reviewed', 'No unit has been rated yet.', { n });
  if (m < 2 || counts.ratings.some((ratings) => ratings !== m) || counts.patternOf.includes(-1)) {
    const sentence = 'This test needs the same number of at least two ratings on every unit.';
    return cannotEstimate('no-overlap', sentence, { n });
  }
  const share = new Float64Array(counts.categories);
  let agreeing = 0;
  counts.patterns.forEach((pattern, p) => {
    for (let k = 0; k < pattern.length; k++) {
      share[k]! += (counts.units[p]! * pattern[k]!) / (n * m);
      agreeing += counts.units[p]! * pattern[k]! * (pattern[k]! - 1);
    }
  });
  const expected = share.reduce((sum, pi) => sum + pi * pi, 0);
  if (expected >= 1 - 1e-15) return noVariation(n);
  const value = (agreeing / (n * m * (m - 1)) - expected) / (1 - expected);
  const spread = share.reduce((sum, pi) => sum + pi * (1 - pi), 0);
  const skew = share.reduce((sum, pi) => sum + pi * (1 - pi) * (1 - 2 * pi), 0);
  const variance = (2 * (spread * spread - skew)) / (spread * spread * n * m * (m - 1));
  const z = value / Math.sqrt(variance);
  return { value, z, p: 2 * normalCdf(-Math.abs(z)), n };
}
