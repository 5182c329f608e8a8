import { requireCount, requireSameLength } from '../arguments.ts';
import { type Distances, distanceBetween } from './distances.ts';

export type Representatives = {
  /** The member with the least total distance to the others; the earliest on a tie. */
  readonly medoid: number;
  /** The members farthest from the medoid, farthest first: they show how wide the cluster is. */
  readonly farthest: readonly number[];
  readonly members: readonly number[];
};

/**
 * The most typical and the least typical members of each cluster.
 *
 * Errors: labels of another length than the distances.
 * Source: Kaufman & Rousseeuw 1990. Golden file: text_cluster.
 * @param distances between n points
 * @param labels cluster of each point, from 0; noise (-1) has no representatives
 * @param edge how many of the farthest members to name
 * @returns one entry per cluster
 * @example representatives(euclideanDistances([[0], [1], [5]]), [0, 0, 0])[0].medoid // 1
 */
export function representatives(
  distances: Distances,
  labels: ArrayLike<number>,
  edge = 2,
): Representatives[] {
  requireSameLength('labels', labels, 'points', { length: distances.size });
  requireCount('edge', edge);
  const clusters: number[][] = [];
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!;
    if (label < 0) continue;
    const members = clusters[label] ?? [];
    clusters[label] = members;
    members.push(i);
  }
  return clusters.map((members) => {
    const totals = members.map((i) => members.reduce((sum, j) => sum + distanceBetween(distances, i, j), 0));
    // Sums of equal distances in another order may differ by rounding: such totals tie.
    const least = Math.min(...totals) + 1e-12 * members.length;
    const medoid = members[totals.findIndex((total) => total <= least)]!;
    const farthest = members
      .filter((i) => i !== medoid)
      .sort((i, j) => distanceBetween(distances, medoid, j) - distanceBetween(distances, medoid, i) || i - j)
      .slice(0, edge);
    return { medoid, farthest, members };
  });
}
