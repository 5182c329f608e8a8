import { requireSameLength } from '../arguments.ts';
import { cannotEstimate, type NotEstimable } from '../estimate.ts';
import { type Distances, distanceBetween } from './distances.ts';

export type Silhouette = {
  /** Mean over the clustered points, -1 to 1. */
  readonly value: number;
  /** (b - a) / max(a, b) per point; 0 for a point alone in its cluster, null for noise. */
  readonly points: readonly (number | null)[];
};

/**
 * Silhouette of a clustering: how much nearer each point is to its own cluster (mean distance a) than to the
 * next one (least mean distance b). Noise (-1) takes no part.
 *
 * Cannot be estimated: fewer than two clusters, or every point a cluster of its own.
 * Errors: labels of another length than the distances.
 * Source: Rousseeuw 1987. Golden file: text_cluster.
 * @param distances between n points
 * @param labels cluster of each point
 * @example silhouette(euclideanDistances([[0], [1], [9], [10]]), [0, 0, 1, 1]).value // 0.8885448916408669
 */
export function silhouette(distances: Distances, labels: ArrayLike<number>): Silhouette | NotEstimable {
  requireSameLength('labels', labels, 'points', { length: distances.size });
  const sizes = new Map<number, number>();
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!;
    if (label >= 0) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  }
  const clustered = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  if (sizes.size < 2 || sizes.size === clustered) {
    const sentence = 'A silhouette needs at least two clusters, and one of them with two members.';
    return cannotEstimate('no-variation', sentence, { n: clustered });
  }
  let total = 0;
  const points = Array.from({ length: labels.length }, (_, i): number | null => {
    const own = labels[i]!;
    if (own < 0) return null;
    const ownSize = sizes.get(own)!;
    if (ownSize === 1) return 0;
    const sums = new Map<number, number>();
    for (let j = 0; j < labels.length; j++) {
      const label = labels[j]!;
      if (label >= 0) sums.set(label, (sums.get(label) ?? 0) + distanceBetween(distances, i, j));
    }
    const a = sums.get(own)! / (ownSize - 1);
    let b = Infinity;
    for (const [label, sum] of sums) if (label !== own) b = Math.min(b, sum / sizes.get(label)!);
    const width = Math.max(a, b) > 0 ? (b - a) / Math.max(a, b) : 0;
    total += width;
    return width;
  });
  return { value: total / clustered, points };
}
