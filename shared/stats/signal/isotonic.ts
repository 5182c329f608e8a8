import { requireAllFinite, requireSameLength, requireWeights } from '../arguments.ts';
import type { NotEstimable } from '../estimate.ts';
import { sortOrder } from '../numeric/sort-order.ts';
import { whyNoCases } from './require-cases.ts';

/** A non-decreasing step fit, one value per distinct x. */
export type IsotonicFit = {
  /** Fitted values, non-decreasing, one per entry of `x`. */
  readonly value: Float64Array;
  /** Distinct x with weight, ascending. */
  readonly x: Float64Array;
};

/**
 * Isotonic regression: the non-decreasing fit with the least weighted squared error, by pooling adjacent
 * violators. Ties in x are averaged first; rows of weight 0 are dropped. O(n log n).
 *
 * As a calibration map it overfits below about 1,000 labels.
 *
 * Cannot be estimated: no rows, all weights zero.
 * Errors: unequal lengths, x or y not finite, weights negative or not finite.
 * Source: Barlow, Bartholomew, Bremner & Brunk 1972; Zadrozny & Elkan 2002. Golden file: isotonic.
 * @param x n positions
 * @param y n values
 * @param weight n weights, or nothing for equal weights
 * @example isotonic([1, 2, 3], [1, 3, 2]).value // Float64Array [1, 2.5, 2.5]
 */
export function isotonic(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  weight?: ArrayLike<number>,
): IsotonicFit | NotEstimable {
  requireSameLength('y', y, 'x', x);
  requireAllFinite('x', x);
  requireAllFinite('y', y);
  if (weight !== undefined) {
    requireSameLength('weight', weight, 'x', x);
    requireWeights('weight', weight);
  }
  const missing = whyNoCases(x, weight);
  if (missing !== null) return missing;
  const { position, sum, mass, count } = sumTies(x, y, weight);
  return { value: poolAdjacentViolators(sum, mass, count), x: position.subarray(0, count) };
}

/**
 * The value of an isotonic fit at a position: straight lines between the distinct x, constant outside.
 *
 * @example isotonicAt({ x: Float64Array.of(1, 2), value: Float64Array.of(0, 1) }, 1.5) // 0.5
 */
export function isotonicAt(fit: IsotonicFit, position: number): number {
  const { x, value } = fit;
  const last = x.length - 1;
  if (!(position > x[0]!)) return value[0]!;
  if (position >= x[last]!) return value[last]!;
  let low = 0;
  let high = last;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (x[middle]! <= position) low = middle;
    else high = middle;
  }
  const share = (position - x[low]!) / (x[high]! - x[low]!);
  return value[low]! + share * (value[high]! - value[low]!);
}

function sumTies(x: ArrayLike<number>, y: ArrayLike<number>, weight: ArrayLike<number> | undefined) {
  const n = x.length;
  const order = sortOrder(x);
  const position = new Float64Array(n);
  const sum = new Float64Array(n);
  const mass = new Float64Array(n);
  let last = -1;
  for (let i = 0; i < n; i++) {
    const row = order[i]!;
    const w = weight === undefined ? 1 : weight[row]!;
    if (w === 0) continue;
    const at = x[row]!;
    if (last < 0 || at !== position[last]!) {
      last += 1;
      position[last] = at;
    }
    mass[last]! += w;
    sum[last]! += w * y[row]!;
  }
  return { position, sum, mass, count: last + 1 };
}

/** Pools the first `count` entries; `sum` and `mass` are scratch space, and `sum` comes back as the fit. */
function poolAdjacentViolators(sum: Float64Array, mass: Float64Array, count: number): Float64Array {
  const blockEnd = new Uint32Array(count);
  let blocks = 0;
  for (let i = 0; i < count; i++) {
    let blockSum = sum[i]!;
    let blockMass = mass[i]!;
    while (blocks > 0 && sum[blocks - 1]! * blockMass >= blockSum * mass[blocks - 1]!) {
      blocks -= 1;
      blockSum += sum[blocks]!;
      blockMass += mass[blocks]!;
    }
    sum[blocks] = blockSum;
    mass[blocks] = blockMass;
    blockEnd[blocks] = i + 1;
    blocks += 1;
  }
  // Blocks lie at the front, so filling from the last one never overwrites a block that is still to be read.
  for (let block = blocks - 1; block >= 0; block--) {
    const start = block === 0 ? 0 : blockEnd[block - 1]!;
    sum.fill(sum[block]! / mass[block]!, start, blockEnd[block]!);
  }
  return sum.subarray(0, count);
}
