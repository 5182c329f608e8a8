import { cannotEstimate, type NotEstimable, StatsArgumentError } from '../estimate.ts';
import { coincidencesOf, type UnitCoincidences } from './coincidences.ts';
import type { RatingCounts } from './rating-counts.ts';

/** How far two answers lie apart: same or not, by rank, by value, by relative value. */
export type AlphaMetric = 'nominal' | 'ordinal' | 'interval' | 'ratio';

export type KrippendorffAlpha = {
  readonly value: number;
  /** Mean disagreement within units. */
  readonly observed: number;
  /** Disagreement if answers were shuffled over all units. */
  readonly expected: number;
  /** Units with at least two ratings. */
  readonly n: number;
  /** Ratings on those units. */
  readonly ratings: number;
};

/**
 * Krippendorff's alpha = 1 - D_o / D_e of any number of reviewers with missing ratings. Units with fewer than
 * two ratings are dropped. Squared differences: nominal 0/1, ordinal by the ratings between two ranks, interval
 * (c-k)^2, ratio ((c-k)/(c+k))^2.
 *
 * It has no form with case weights; for strata bootstrap within them, see `krippendorffInterval`.
 *
 * Cannot be estimated: no unit with two ratings; a single answer throughout, where D_e = 0 (not 1).
 * Errors: values missing or not finite for interval and ratio, below 0 for ratio.
 * Source: Krippendorff 2011, 2018. Golden file: kripp_alpha.
 * @param counts ratings per unit over categories in ascending order, see `countRatings`
 * @param metric nominal unless said
 * @param values the q numbers behind the categories, for interval and ratio
 * @example krippendorffAlpha(ratingCountsOf([[2, 0], [0, 2], [1, 1], [2, 0]])).value // 0.5333333333333333
 */
export function krippendorffAlpha(
  counts: RatingCounts,
  metric: AlphaMetric = 'nominal',
  values?: readonly number[],
): KrippendorffAlpha | NotEstimable {
  requireMetric(counts.categories, metric, values);
  const coincidences = coincidencesOf(counts);
  const parts = disagreement(coincidences, coincidences.units, metric, values);
  const n = coincidences.units.reduce((sum, units) => sum + units, 0);
  if (n === 0) {
    return cannotEstimate('no-overlap', 'No unit has two ratings, so there is nothing to compare.', { n });
  }
  if (parts === null) {
    const sentence = 'Every answer was the same, so alpha is undefined: there is no variation to agree on.';
    return cannotEstimate('no-variation', sentence, { n });
  }
  return { value: 1 - parts.observed / parts.expected, ...parts, n };
}

/** Throws when a metric needs values that are missing or out of its range. */
export function requireMetric(
  categories: number,
  metric: AlphaMetric,
  values: readonly number[] | undefined,
): void {
  if (metric !== 'interval' && metric !== 'ratio') return;
  if (values?.length !== categories) {
    throw new StatsArgumentError(
      'values',
      `must name the number behind each of the ${categories} categories`,
    );
  }
  for (const value of values) {
    if (!Number.isFinite(value) || (metric === 'ratio' && value < 0)) {
      throw new StatsArgumentError('values', `must be finite, and at least 0 for ratio, got ${value}`);
    }
  }
}

/**
 * Observed and expected disagreement when pattern p occurs `units[p]` times; null when nothing disagrees by
 * chance either.
 */
export function disagreement(
  { categories, margins, pairs }: UnitCoincidences,
  units: ArrayLike<number>,
  metric: AlphaMetric,
  values: readonly number[] | undefined,
): { observed: number; expected: number; ratings: number } | null {
  const margin = new Float64Array(categories);
  const coincidence = new Float64Array((categories * (categories - 1)) / 2);
  for (let p = 0; p < units.length; p++) {
    const times = units[p]!;
    if (times === 0) continue;
    const ownMargin = margins[p]!;
    const ownPairs = pairs[p]!;
    for (let k = 0; k < margin.length; k++) margin[k]! += times * ownMargin[k]!;
    for (let k = 0; k < coincidence.length; k++) coincidence[k]! += times * ownPairs[k]!;
  }
  const ratings = margin.reduce((sum, count) => sum + count, 0);
  let observed = 0;
  let expected = 0;
  for (let c = 0, at = 0; c < categories; c++) {
    for (let k = c + 1; k < categories; k++, at++) {
      const distance = squaredDifference(c, k, metric, margin, values);
      observed += 2 * coincidence[at]! * distance;
      expected += 2 * margin[c]! * margin[k]! * distance;
    }
  }
  if (!(expected > 0)) return null;
  return { observed: observed / ratings, expected: expected / (ratings * (ratings - 1)), ratings };
}

function squaredDifference(
  c: number,
  k: number,
  metric: AlphaMetric,
  margin: Float64Array,
  values: readonly number[] | undefined,
): number {
  switch (metric) {
    case 'nominal':
      return 1;
    case 'ordinal': {
      let between = -(margin[c]! + margin[k]!) / 2;
      for (let g = c; g <= k; g++) between += margin[g]!;
      return between * between;
    }
    case 'interval':
      return (values![c]! - values![k]!) ** 2;
    case 'ratio': {
      const sum = values![c]! + values![k]!;
      return sum === 0 ? 0 : ((values![c]! - values![k]!) / sum) ** 2;
    }
  }
}
