import { requireCount, requireSameLength } from '../arguments.ts';
import { StatsArgumentError } from '../estimate.ts';
import { type AgreementTable, requireCounts, requireTable } from './agreement-table.ts';

/**
 * What chance-corrected coefficients need of a set of ratings: how often each category was given to each unit.
 * Units with the same counts share a pattern, so the cost of a coefficient follows the number of patterns.
 */
export type RatingCounts = {
  /** q, the categories on offer, used or not. */
  readonly categories: number;
  /** One list of q counts per pattern; every pattern has at least one rating. */
  readonly patterns: readonly Int32Array[];
  /** Ratings per unit of each pattern. */
  readonly ratings: readonly number[];
  /** Units of each pattern. */
  readonly units: readonly number[];
  /** Pattern of each unit, -1 for a unit without any rating. */
  readonly patternOf: Int32Array;
};

/**
 * Counts the ratings of several reviewers. Missing ratings are null; a unit nobody rated is left out.
 *
 * Errors: an answer that is not among the categories, fewer than two categories.
 * @param ratings one list per unit with one entry per reviewer
 * @param categories the q answers on offer, in order; also the unused ones, because they count for chance
 * @example countRatings([[1, 1, null], [2, 1, 2]], [1, 2]).ratings // [2, 3]
 */
export function countRatings<T>(
  ratings: readonly (readonly (T | null)[])[],
  categories: readonly T[],
): RatingCounts {
  if (categories.length < 2) throw new StatsArgumentError('categories', 'must hold at least two answers');
  const codes = new Map(categories.map((category, code) => [category, code]));
  const rows = ratings.map((row, i) => {
    const counts = new Int32Array(categories.length);
    for (const answer of row) {
      if (answer === null) continue;
      const code = codes.get(answer);
      if (code === undefined) {
        throw new StatsArgumentError(
          `ratings[${i}]`,
          `must hold only the listed categories, got ${String(answer)}`,
        );
      }
      counts[code]! += 1;
    }
    return counts;
  });
  return mergePatterns(categories.length, rows);
}

/**
 * The same from counts per unit: one list of q counts each.
 *
 * Errors: lists of unequal length, counts that are negative or not whole.
 * @example ratingCountsOf([[3, 0], [1, 2]]).units // [1, 1]
 */
export function ratingCountsOf(counts: readonly (readonly number[])[]): RatingCounts {
  const categories = counts[0]?.length ?? 2;
  const rows = counts.map((row, i) => {
    requireSameLength(`counts[${i}]`, row, 'counts[0]', counts[0]!);
    for (const count of row) requireCount(`counts[${i}]`, count);
    return Int32Array.from(row);
  });
  return mergePatterns(categories, rows);
}

/**
 * The same from the cross table of two reviewers.
 *
 * Errors: a table that is not square, cells that are not counts.
 * @example ratingCountsOfTable([[3, 1], [0, 2]]).units // [3, 1, 2]
 */
export function ratingCountsOfTable(table: AgreementTable): RatingCounts {
  requireTable(table);
  requireCounts(table);
  const rows: Int32Array[] = [];
  table.forEach((cells, i) => {
    cells.forEach((count, j) => {
      const pair = new Int32Array(table.length);
      pair[i]! += 1;
      pair[j]! += 1;
      for (let k = 0; k < count; k++) rows.push(pair);
    });
  });
  return mergePatterns(table.length, rows);
}

function mergePatterns(categories: number, rows: readonly Int32Array[]): RatingCounts {
  const known = new Map<string, number>();
  const patterns: Int32Array[] = [];
  const ratings: number[] = [];
  const units: number[] = [];
  const patternOf = new Int32Array(rows.length).fill(-1);
  rows.forEach((row, unit) => {
    const total = row.reduce((sum, count) => sum + count, 0);
    if (total === 0) return;
    const key = row.join(',');
    let pattern = known.get(key);
    if (pattern === undefined) {
      pattern = patterns.length;
      known.set(key, pattern);
      patterns.push(row);
      ratings.push(total);
      units.push(0);
    }
    units[pattern]! += 1;
    patternOf[unit] = pattern;
  });
  return { categories, patterns, ratings, units, patternOf };
}
