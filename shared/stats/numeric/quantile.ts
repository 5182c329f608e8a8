import { requireNonEmpty, requireProbability } from '../arguments.ts';

/**
 * Quantile of type 7: linear between order statistics at position (n-1)p.
 *
 * @param values any order; not changed. NaN is refused by the caller's checks
 * @param p probability in [0, 1]
 * Source: Hyndman & Fan 1996, definition 7.
 * @example quantile([1, 2, 3, 4], 0.5) // 2.5
 */
export function quantile(values: ArrayLike<number>, p: number): number {
  requireNonEmpty('values', values);
  requireProbability('p', p);
  return quantileOfSorted(Float64Array.from(values).sort(), p);
}

/** The same for values already in ascending order. */
export function quantileOfSorted(sorted: ArrayLike<number>, p: number): number {
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const low = sorted[below]!;
  // At a whole position the order statistic itself, bit by bit: -0 + 0 would be 0.
  if (position === below) return low;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low === high ? low : low + (position - below) * (high - low);
}
