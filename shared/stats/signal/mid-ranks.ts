import { sortOrder } from '../numeric/sort-order.ts';

/**
 * Weighted mid-rank of each value: the weight below it plus half the weight tied with it. With equal weights
 * of 1 this is the ordinary mid-rank minus 1/2.
 *
 * @param values n finite numbers
 * @param weight n weights, or nothing for equal weights
 * @example midRanks([10, 20, 20]) // Float64Array [0.5, 2, 2]
 */
export function midRanks(values: ArrayLike<number>, weight?: ArrayLike<number>): Float64Array {
  const order = sortOrder(values);
  const rank = new Float64Array(values.length);
  let below = 0;
  for (let start = 0; start < order.length; ) {
    const tied = values[order[start]!]!;
    let mass = 0;
    let end = start;
    for (; end < order.length && values[order[end]!]! === tied; end++) {
      mass += weight === undefined ? 1 : weight[order[end]!]!;
    }
    for (let i = start; i < end; i++) rank[order[i]!] = below + mass / 2;
    below += mass;
    start = end;
  }
  return rank;
}
