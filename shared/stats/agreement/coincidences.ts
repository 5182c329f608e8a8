import type { RatingCounts } from './rating-counts.ts';

/** What one unit of each pattern with at least two ratings adds to the coincidence matrix. */
export type UnitCoincidences = {
  readonly categories: number;
  /** Counts per category of each pattern. */
  readonly margins: readonly Int32Array[];
  /** Coincidences c < k of each pattern, row by row of the upper triangle: n_c n_k / (m - 1). */
  readonly pairs: readonly Float64Array[];
  /** Units of each pattern. */
  readonly units: readonly number[];
  /** Index of a pattern among these, -1 for a pattern with a single rating. */
  readonly positionOf: Int32Array;
};

/**
 * Coincidences of the units with at least two ratings.
 *
 * Source: Krippendorff 2011.
 */
export function coincidencesOf(counts: RatingCounts): UnitCoincidences {
  const { categories } = counts;
  const margins: Int32Array[] = [];
  const pairs: Float64Array[] = [];
  const units: number[] = [];
  const positionOf = new Int32Array(counts.patterns.length).fill(-1);
  counts.patterns.forEach((pattern, p) => {
    const ratings = counts.ratings[p]!;
    if (ratings < 2) return;
    const own = new Float64Array((categories * (categories - 1)) / 2);
    for (let c = 0, at = 0; c < categories; c++) {
      for (let k = c + 1; k < categories; k++, at++) own[at] = (pattern[c]! * pattern[k]!) / (ratings - 1);
    }
    positionOf[p] = margins.length;
    margins.push(pattern);
    pairs.push(own);
    units.push(counts.units[p]!);
  });
  return { categories, margins, pairs, units, positionOf };
}
