import { cannotEstimate, type NotEstimable } from '../estimate.ts';
import { studentTCdf } from '../numeric/student-t.ts';
import { completePairs } from './complete-pairs.ts';
import { midRanks } from './mid-ranks.ts';

export type RankCorrelation = {
  /** -1 to 1. */
  readonly value: number;
  /** Two-sided p-value of no association; null with weights, where this test does not hold. */
  readonly p: number | null;
  /** Complete pairs used. */
  readonly n: number;
  /** Pairs left out because a value was missing. */
  readonly dropped: number;
};

/**
 * Spearman's rank correlation: Pearson's correlation of (weighted) mid-ranks, with a t p-value on n - 2 degrees
 * of freedom when there are no weights. Pairs with a missing value are left out and counted.
 *
 * Cannot be estimated: fewer than three complete pairs, a constant side.
 * Errors: unequal lengths, values not finite, weights negative or not finite.
 * Source: Spearman 1904; Kendall & Gibbons 1990. Golden file: rank_correlation.
 * @param x n numbers, null where missing
 * @param y n numbers, null where missing
 * @param weight n weights, or nothing for equal weights
 * @example spearman([1, 2, 3, 4], [2, 1, 4, 3]).value // 0.6
 */
export function spearman(
  x: ArrayLike<number | null>,
  y: ArrayLike<number | null>,
  weight?: ArrayLike<number>,
): RankCorrelation | NotEstimable {
  const pairs = completePairs(x, y, weight);
  const n = pairs.x.length;
  if (n < 3) {
    return cannotEstimate('too-few', 'Fewer than three cases have both values, too few for a rank order.', {
      n,
    });
  }
  const value = correlation(midRanks(pairs.x, pairs.weight), midRanks(pairs.y, pairs.weight), pairs.weight);
  if (value === null) {
    return cannotEstimate('no-variation', 'One side has the same value on every case, so it has no order.', {
      n,
    });
  }
  const p = pairs.weight === undefined ? twoSided(value, n) : null;
  return { value, p, n, dropped: pairs.dropped };
}

function correlation(a: Float64Array, b: Float64Array, weight: Float64Array | undefined): number | null {
  let total = 0;
  let meanA = 0;
  let meanB = 0;
  for (let i = 0; i < a.length; i++) {
    const w = weight === undefined ? 1 : weight[i]!;
    total += w;
    meanA += w * a[i]!;
    meanB += w * b[i]!;
  }
  meanA /= total;
  meanB /= total;
  let squareA = 0;
  let squareB = 0;
  let cross = 0;
  for (let i = 0; i < a.length; i++) {
    const w = weight === undefined ? 1 : weight[i]!;
    const fromA = a[i]! - meanA;
    const fromB = b[i]! - meanB;
    squareA += w * fromA * fromA;
    squareB += w * fromB * fromB;
    cross += w * fromA * fromB;
  }
  const floor = 1e-24 * total ** 3;
  if (!(squareA > floor) || !(squareB > floor)) return null;
  return Math.min(1, Math.max(-1, cross / Math.sqrt(squareA * squareB)));
}

function twoSided(rho: number, n: number): number {
  if (Math.abs(rho) === 1) return 0;
  const t = rho * Math.sqrt((n - 2) / ((1 - rho) * (1 + rho)));
  return 2 * studentTCdf(-Math.abs(t), n - 2);
}
