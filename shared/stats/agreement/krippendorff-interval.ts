import { requireCount, requireLevel, requireSameLength } from '../arguments.ts';
import { cannotEstimate, type Estimated, isEstimated, type NotEstimable } from '../estimate.ts';
import { quantileOfSorted } from '../numeric/quantile.ts';
import { createRandom } from '../numeric/random.ts';
import { coincidencesOf } from './coincidences.ts';
import { type AlphaMetric, disagreement, krippendorffAlpha } from './krippendorff-alpha.ts';
import type { RatingCounts } from './rating-counts.ts';

export type AlphaInterval = Estimated & {
  /** Bootstrap samples drawn. */
  readonly replicates: number;
  /** Samples without variation, where alpha is undefined; they are left out of the percentiles. */
  readonly undefinedReplicates: number;
};

export type AlphaIntervalOptions = {
  /** Decides the samples: the same seed gives the same interval. */
  readonly seed: number | string;
  readonly metric?: AlphaMetric;
  /** The q numbers behind the categories, for interval and ratio. */
  readonly values?: readonly number[] | undefined;
  /** Stratum of every unit; samples are drawn within strata. */
  readonly stratum?: ArrayLike<string | number> | undefined;
  /** 2,000 unless said. */
  readonly replicates?: number;
  readonly level?: number;
};

/**
 * Krippendorff's alpha with a percentile bootstrap interval over units (never over single ratings). Only
 * units with at least two ratings are drawn, because the others do not enter alpha.
 *
 * Cannot be estimated: as `krippendorffAlpha`; a single unit; more than half of the samples undefined.
 * Errors: as `krippendorffAlpha`; strata of another length, fewer than 100 replicates.
 * Source: Krippendorff 2018; Efron & Tibshirani 1993 (percentile). Golden file: kripp_alpha.
 * @param counts ratings per unit over categories in ascending order, see `countRatings`
 * @example krippendorffInterval(ratingCountsOf([[2, 0], [0, 2], [1, 1], [2, 0]]), { seed: 1 }).value // 0.5333333333333333
 */
export function krippendorffInterval(
  counts: RatingCounts,
  options: AlphaIntervalOptions,
): AlphaInterval | NotEstimable {
  const { seed, metric = 'nominal', values, stratum, replicates = 2000, level = 0.95 } = options;
  requireLevel('level', level);
  requireCount('replicates', replicates, 100);
  if (stratum !== undefined) requireSameLength('stratum', stratum, 'ratings', counts.patternOf);
  const alpha = krippendorffAlpha(counts, metric, values);
  if (!isEstimated(alpha)) return alpha;
  const { value, n } = alpha;
  if (n < 2) return cannotEstimate('too-few', 'Only one unit has two ratings, so no interval.', { n });

  const coincidences = coincidencesOf(counts);
  const urns = urnsOf(counts, coincidences.positionOf, stratum);
  const random = createRandom(seed);
  const times = new Float64Array(coincidences.units.length);
  const drawn: number[] = [];
  for (let replicate = 0; replicate < replicates; replicate++) {
    times.fill(0);
    for (const urn of urns) {
      for (let i = 0; i < urn.length; i++) times[urn[Math.floor(random.next() * urn.length)]!]! += 1;
    }
    const parts = disagreement(coincidences, times, metric, values);
    if (parts !== null) drawn.push(1 - parts.observed / parts.expected);
  }
  const undefinedReplicates = replicates - drawn.length;
  if (undefinedReplicates > replicates / 2) {
    const sentence = 'Most resamples show a single answer only, so the interval is undefined.';
    return cannotEstimate('no-variation', sentence, { n, level });
  }
  const sorted = Float64Array.from(drawn).sort();
  const low = quantileOfSorted(sorted, (1 - level) / 2);
  const high = quantileOfSorted(sorted, (1 + level) / 2);
  const method = 'bootstrap-percentile';
  return { value, low, high, level, method, n, replicates, undefinedReplicates };
}

/** Pattern of every unit that can be drawn, one list per stratum. */
function urnsOf(
  counts: RatingCounts,
  positionOf: Int32Array,
  stratum: ArrayLike<string | number> | undefined,
): Int32Array[] {
  const urns = new Map<string | number, number[]>();
  counts.patternOf.forEach((pattern, unit) => {
    const position = pattern === -1 ? -1 : positionOf[pattern]!;
    if (position === -1) return;
    const name = stratum === undefined ? '' : stratum[unit]!;
    const urn = urns.get(name);
    if (urn === undefined) urns.set(name, [position]);
    else urn.push(position);
  });
  return [...urns.values()].map((urn) => Int32Array.from(urn));
}
