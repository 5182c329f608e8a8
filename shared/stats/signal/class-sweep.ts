import { sortOrder } from '../numeric/sort-order.ts';

/** Weight of each class at or above every distinct score, from the highest score down. */
export type ClassSweep = {
  /** k distinct scores with weight, descending. */
  readonly threshold: Float64Array;
  /** Weight of label 1 at or above each threshold; the last entry is the total. */
  readonly positive: Float64Array;
  /** Weight of label 0 at or above each threshold; the last entry is the total. */
  readonly negative: Float64Array;
};

/**
 * Sweeps the rule "score >= threshold" over all distinct scores with one sort. Tied scores move together and
 * rows of weight 0 do not count.
 */
export function classSweep(
  label: ArrayLike<number>,
  score: ArrayLike<number>,
  weight: ArrayLike<number> | undefined,
): ClassSweep {
  const order = sortOrder(score);
  const n = order.length;
  const threshold = new Float64Array(n);
  const positive = new Float64Array(n);
  const negative = new Float64Array(n);
  let above = 0;
  let below = 0;
  let count = 0;
  for (let end = n - 1; end >= 0; ) {
    const tied = score[order[end]!]!;
    let weighted = false;
    for (; end >= 0 && score[order[end]!]! === tied; end--) {
      const row = order[end]!;
      const w = weight === undefined ? 1 : weight[row]!;
      if (w === 0) continue;
      weighted = true;
      if (label[row] === 1) above += w;
      else below += w;
    }
    if (!weighted) continue;
    threshold[count] = tied;
    positive[count] = above;
    negative[count] = below;
    count += 1;
  }
  return {
    threshold: threshold.slice(0, count),
    positive: positive.slice(0, count),
    negative: negative.slice(0, count),
  };
}
