import { cannotEstimate, type NotEstimable } from '../estimate.ts';
import { partitionTable } from './partition-table.ts';

/** A figure that compares two clusterings of n points. */
export type PartitionAgreement = { readonly value: number; readonly n: number };

/**
 * Adjusted Rand index: agreement of two clusterings over pairs of points, 1 when they are the same, about 0
 * when they agree by chance only. Everything in one cluster on both sides is 1.
 *
 * Cannot be estimated: no points.
 * Errors: unequal lengths.
 * Source: Hubert & Arabie 1985. Golden files: cluster_indices, text_cluster.
 * @param a n labels
 * @param b n labels of the same points
 * @example adjustedRand([0, 0, 1, 1], [1, 1, 0, 0]).value // 1
 */
export function adjustedRand(
  a: ArrayLike<number | string>,
  b: ArrayLike<number | string>,
): PartitionAgreement | NotEstimable {
  const { n, rows, columns, cells } = partitionTable(a, b);
  if (n === 0) return cannotEstimate('nothing-in-group', 'There are no points to compare.', { n });
  const together = cells.reduce((sum, { count }) => sum + pairs(count), 0);
  const inRows = rows.reduce((sum, size) => sum + pairs(size), 0);
  const inColumns = columns.reduce((sum, size) => sum + pairs(size), 0);
  const expected = n > 1 ? (inRows * inColumns) / pairs(n) : 0;
  const most = (inRows + inColumns) / 2;
  return { value: most === expected ? 1 : (together - expected) / (most - expected), n };
}

function pairs(count: number): number {
  return (count * (count - 1)) / 2;
}
