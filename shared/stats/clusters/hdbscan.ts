import { requireCount } from '../arguments.ts';
import { canonicalLabels } from './canonical-labels.ts';
import { condenseTree } from './condensed-tree.ts';
import { type Distances, distanceBetween, requireDistances } from './distances.ts';
import { spanningTree } from './spanning-tree.ts';

export type Hdbscan = {
  /** Cluster of each point in order of first appearance; -1 for noise, which is shown as "unclustered". */
  readonly labels: Int32Array;
  /** Distance to the minPoints-th nearest point, the point itself counted. */
  readonly coreDistance: Float64Array;
  readonly clusters: number;
};

/**
 * HDBSCAN: clusters of uneven density by single linkage on mutual reachability, condensed to clusters of at
 * least minPoints and selected by excess of mass. The set of all points is never a cluster. O(n^2).
 *
 * Errors: distances that do not fit the size, are negative or not finite, minPoints below 2.
 * Source: Campello, Moulavi & Sander 2013. Golden file: hdbscan.
 * @param distances between n points
 * @param minPoints least cluster size and number of neighbours; 5 unless said
 * @example hdbscan(euclideanDistances([[0], [1], [2], [9], [10], [11]]), 3).clusters // 2
 */
export function hdbscan(distances: Distances, minPoints = 5): Hdbscan {
  requireDistances(distances);
  requireCount('minPoints', minPoints, 2);
  const { size } = distances;
  const coreDistance = coreDistances(distances, minPoints);
  if (size < minPoints) return { labels: new Int32Array(size).fill(-1), coreDistance, clusters: 0 };
  const reach = (i: number, j: number): number =>
    Math.max(coreDistance[i]!, coreDistance[j]!, distanceBetween(distances, i, j));
  const labels = canonicalLabels(condenseTree(size, spanningTree(size, reach), minPoints));
  return { labels, coreDistance, clusters: labels.reduce((most, label) => Math.max(most, label + 1), 0) };
}

function coreDistances(distances: Distances, minPoints: number): Float64Array {
  const { size } = distances;
  const neighbours = Math.max(0, Math.min(minPoints, size) - 1);
  const core = new Float64Array(size);
  const least = new Float64Array(neighbours);
  for (let i = 0; i < size; i++) {
    least.fill(Infinity);
    for (let j = 0; j < size; j++) if (j !== i) insertSorted(least, distanceBetween(distances, i, j));
    core[i] = least.at(-1) ?? 0;
  }
  return core;
}

/** Keeps the smallest values seen, ascending. */
function insertSorted(least: Float64Array, value: number): void {
  let at = least.length - 1;
  if (!(value < least[at]!)) return;
  for (; at > 0 && least[at - 1]! > value; at--) least[at] = least[at - 1]!;
  least[at] = value;
}
