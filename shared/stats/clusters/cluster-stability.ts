import { requireCount } from '../arguments.ts';
import { cannotEstimate, type NotEstimable } from '../estimate.ts';
import { createRandom } from '../numeric/random.ts';
import { adjustedRand } from './adjusted-rand.ts';

export type ClusterStability = {
  /** Mean adjusted Rand index between subsample and whole; below about 0.7 do not rely on the clusters. */
  readonly value: number;
  /** One index per subsample. */
  readonly replicates: readonly number[];
};

export type StabilityOptions = {
  /** Decides the subsamples. */
  readonly seed: number | string;
  /** 20 unless said. */
  readonly replicates?: number;
  /** Share of the points in a subsample; 0.8 unless said. */
  readonly share?: number;
};

/**
 * Stability of a clustering: subsamples of the points are clustered again and compared with the labels the
 * same points got in the whole.
 *
 * Cannot be estimated: fewer than five points.
 * Errors: replicates below 1.
 * Source: Ben-Hur, Elisseeff & Guyon 2002; Hubert & Arabie 1985.
 * @param labels cluster of each of n points in the whole
 * @param cluster clusters a set of points, given by their indices in ascending order
 * @example clusterStability([0, 0, 0, 1, 1, 1], (rows) => rows.map((row) => (row < 3 ? 0 : 1)), { seed: 1 }).value // 1
 */
export function clusterStability(
  labels: ArrayLike<number>,
  cluster: (rows: readonly number[]) => ArrayLike<number>,
  options: StabilityOptions,
): ClusterStability | NotEstimable {
  const { seed, replicates = 20, share = 0.8 } = options;
  requireCount('replicates', replicates, 1);
  const n = labels.length;
  const size = Math.round(share * n);
  if (n < 5 || size < 2) {
    return cannotEstimate('too-few', 'Fewer than five failures are too few to cluster twice.', { n });
  }
  const random = createRandom(seed);
  const indices: number[] = [];
  for (let replicate = 0; replicate < replicates; replicate++) {
    const rows = drawRows(n, size, random.integer);
    const again = cluster(rows);
    indices.push(
      adjustedRand(
        rows.map((row) => labels[row]!),
        again,
      ).value ?? 1,
    );
  }
  return { value: indices.reduce((sum, index) => sum + index, 0) / replicates, replicates: indices };
}

/** `size` different rows of n, ascending. */
function drawRows(n: number, size: number, integer: (n: number) => number): number[] {
  const rows = Array.from({ length: n }, (_, i) => i);
  for (let i = 0; i < size; i++) {
    const other = i + integer(n - i);
    [rows[i], rows[other]] = [rows[other]!, rows[i]!];
  }
  return rows.slice(0, size).sort((a, b) => a - b);
}
