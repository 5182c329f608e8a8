import type { Vote, VoteSizes } from './label-votes.ts';

export type ErrorMatrixOptions = { readonly smoothing: number; readonly pooledBelow: number };

/**
 * Probability of each answer given each true class, per reviewer: expected counts plus smoothing, each row
 * scaled to 1. A row without any mass is uniform. A reviewer with fewer than `pooledBelow` labels gets the
 * matrix of all reviewers together.
 *
 * Source: Dawid & Skene 1979 (M step).
 * @param posterior units x classes, row by row
 */
export function errorMatrices(
  votes: readonly Vote[],
  posterior: Float64Array,
  { reviewers, classes }: VoteSizes,
  { smoothing, pooledBelow }: ErrorMatrixOptions,
): number[][][] {
  const counts = Array.from({ length: reviewers }, () => emptyMatrix(classes));
  const pooled = emptyMatrix(classes);
  const labels = new Int32Array(reviewers);
  for (const [unit, reviewer, label] of votes) {
    labels[reviewer]! += 1;
    for (let k = 0; k < classes; k++) {
      const share = posterior[unit * classes + k]!;
      counts[reviewer]![k]![label]! += share;
      pooled[k]![label]! += share;
    }
  }
  return counts.map((own, r) =>
    (labels[r]! < pooledBelow ? pooled : own).map((row) => rowShares(row, smoothing)),
  );
}

function emptyMatrix(classes: number): number[][] {
  return Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
}

function rowShares(row: readonly number[], smoothing: number): number[] {
  const total = row.reduce((sum, count) => sum + count + smoothing, 0);
  return row.map((count) => (total > 0 ? (count + smoothing) / total : 1 / row.length));
}
