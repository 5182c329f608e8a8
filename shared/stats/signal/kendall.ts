import { cannotEstimate, type NotEstimable } from '../estimate.ts';
import { sortOrder } from '../numeric/sort-order.ts';
import { completePairs } from './complete-pairs.ts';

export type KendallTau = {
  /** tau-b, -1 to 1. */
  readonly value: number;
  readonly n: number;
  /** Pairs left out because a value was missing. */
  readonly dropped: number;
};

/**
 * Kendall's tau-b: (concordant - discordant) / sqrt((pairs - ties in x)(pairs - ties in y)), by merge sort in
 * O(n log n). It has no weighted form here.
 *
 * Cannot be estimated: fewer than three complete pairs, a constant side.
 * Errors: unequal lengths, values not finite.
 * Source: Kendall 1945; Knight 1966. Golden file: rank_correlation.
 * @param x n numbers, null where missing
 * @param y n numbers, null where missing
 * @example kendallTau([1, 2, 3, 4], [2, 1, 4, 3]).value // 0.3333333333333333
 */
export function kendallTau(
  x: ArrayLike<number | null>,
  y: ArrayLike<number | null>,
): KendallTau | NotEstimable {
  const pairs = completePairs(x, y, undefined);
  const n = pairs.x.length;
  if (n < 3) {
    return cannotEstimate('too-few', 'Fewer than three cases have both values, too few for a rank order.', {
      n,
    });
  }
  // By x, and by y within ties of x, so that a pair tied in x never counts as an exchange.
  const byY = sortOrder(pairs.y);
  const xInThatOrder = Float64Array.from(byY, (row) => pairs.x[row]!);
  const order = Float64Array.from(sortOrder(xInThatOrder), (at) => byY[at]!);
  const sortedX = order.map((row) => pairs.x[row]!);
  const sortedY = order.map((row) => pairs.y[row]!);
  const all = (n * (n - 1)) / 2;
  const tiedX = tiedPairs(sortedX);
  const tiedBoth = tiedPairsOfBoth(sortedX, sortedY);
  const exchanges = sortCountingExchanges(sortedY);
  const tiedY = tiedPairs(sortedY);
  if (tiedX === all || tiedY === all) {
    return cannotEstimate('no-variation', 'One side has the same value on every case, so it has no order.', {
      n,
    });
  }
  const surplus = all - tiedX - tiedY + tiedBoth - 2 * exchanges;
  const value = surplus / Math.sqrt(all - tiedX) / Math.sqrt(all - tiedY);
  return { value: Math.min(1, Math.max(-1, value)), n, dropped: pairs.dropped };
}

function tiedPairs(sorted: Float64Array): number {
  return tiedPairsOfBoth(sorted, sorted);
}

function tiedPairsOfBoth(a: Float64Array, b: Float64Array): number {
  let pairs = 0;
  for (let start = 0; start < a.length; ) {
    let end = start + 1;
    while (end < a.length && a[end] === a[start] && b[end] === b[start]) end += 1;
    const run = end - start;
    pairs += (run * (run - 1)) / 2;
    start = end;
  }
  return pairs;
}

/** Sorts in place by merging and counts how many pairs stood in the wrong order. */
function sortCountingExchanges(values: Float64Array): number {
  let from = values;
  let to: Float64Array = new Float64Array(values.length);
  let exchanges = 0;
  for (let width = 1; width < values.length; width *= 2) {
    for (let start = 0; start < values.length; start += 2 * width) {
      const middle = Math.min(start + width, values.length);
      const end = Math.min(start + 2 * width, values.length);
      let left = start;
      let right = middle;
      for (let at = start; at < end; at++) {
        if (right >= end || (left < middle && from[left]! <= from[right]!)) {
          to[at] = from[left]!;
          left += 1;
        } else {
          exchanges += middle - left;
          to[at] = from[right]!;
          right += 1;
        }
      }
    }
    [from, to] = [to, from];
  }
  if (from !== values) values.set(from);
  return exchanges;
}
