import { requireNonNegative } from '../arguments.ts';
import { type Distances, distanceBetween, requireDistances } from './distances.ts';

export type LeaderClusters = {
  /** Cluster of each point, from 0. */
  readonly labels: Int32Array;
  /** The point that founded each cluster. */
  readonly leaders: readonly number[];
};

/**
 * Leader clustering: points in order; each joins the nearest leader within the cut, the earliest on a tie,
 * or becomes a leader. One pass, for streams and large sets; the result depends on the order, so sort by time.
 *
 * Errors: distances that do not fit the size, are negative or not finite, cut below 0.
 * Source: Hartigan 1975, chapter 3. Golden file: text_cluster.
 * @param distances between n points
 * @param cut largest distance to a leader
 * @example leaderClusters(euclideanDistances([[0], [1], [5]]), 2).leaders // [0, 2]
 */
export function leaderClusters(distances: Distances, cut: number): LeaderClusters {
  requireDistances(distances);
  requireNonNegative('cut', cut);
  const labels = new Int32Array(distances.size);
  const leaders: number[] = [];
  for (let i = 0; i < distances.size; i++) {
    let nearest = -1;
    let least = Infinity;
    for (let c = 0; c < leaders.length; c++) {
      const d = distanceBetween(distances, i, leaders[c]!);
      if (d <= cut && d < least) {
        least = d;
        nearest = c;
      }
    }
    if (nearest === -1) {
      nearest = leaders.length;
      leaders.push(i);
    }
    labels[i] = nearest;
  }
  return { labels, leaders };
}
