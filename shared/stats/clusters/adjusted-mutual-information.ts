import { cannotEstimate, type NotEstimable } from '../estimate.ts';
import { lnGamma } from '../numeric/gamma.ts';
import type { PartitionAgreement } from './adjusted-rand.ts';
import { entropyOf, mutualInformation, type PartitionTable, partitionTable } from './partition-table.ts';

/**
 * Mutual information of two clusterings, adjusted for chance with the arithmetic mean of the entropies: 1 when
 * they are the same, about 0 when they agree by chance only.
 *
 * Cannot be estimated: no points.
 * Errors: unequal lengths.
 * Source: Vinh, Epps & Bailey 2010. Golden file: cluster_indices.
 * @param a n labels
 * @param b n labels of the same points
 * @example adjustedMutualInformation([0, 0, 1, 1], [1, 1, 0, 0]).value // 1
 */
export function adjustedMutualInformation(
  a: ArrayLike<number | string>,
  b: ArrayLike<number | string>,
): PartitionAgreement | NotEstimable {
  const table = partitionTable(a, b);
  const { n, rows, columns } = table;
  if (n === 0) return cannotEstimate('nothing-in-group', 'There are no points to compare.', { n });
  const trivial = (clusters: number) => rows.length === clusters && columns.length === clusters;
  if (trivial(1) || trivial(n)) return { value: 1, n };
  const expected = expectedInformation(table);
  const most = (entropyOf(rows, n) + entropyOf(columns, n)) / 2;
  const room = most - expected;
  if (Math.abs(room) < 1e-15) return { value: 0, n };
  return { value: (mutualInformation(table) - expected) / room, n };
}

/** Mean mutual information over all tables with these margins. */
function expectedInformation({ n, rows, columns }: PartitionTable): number {
  const logFactorial = Float64Array.from({ length: n + 1 }, (_, k) => lnGamma(k + 1));
  let expected = 0;
  for (const a of rows) {
    for (const b of columns) {
      const margins =
        logFactorial[a]! + logFactorial[b]! + logFactorial[n - a]! + logFactorial[n - b]! - logFactorial[n]!;
      for (let k = Math.max(1, a + b - n); k <= Math.min(a, b); k++) {
        const chance =
          margins -
          logFactorial[k]! -
          logFactorial[a - k]! -
          logFactorial[b - k]! -
          logFactorial[n - a - b + k]!;
        expected += (k / n) * Math.log((n * k) / (a * b)) * Math.exp(chance);
      }
    }
  }
  return expected;
}
