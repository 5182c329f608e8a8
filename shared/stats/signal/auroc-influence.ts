import { sortOrder } from '../numeric/sort-order.ts';

/** The area under the ROC curve and what each row contributes to its error. */
export type AurocInfluence = {
  readonly auc: number;
  /** u_i = w_i (V_i - AUC) / W_class, one per row; sums to zero within each class. */
  readonly influence: Float64Array;
};

/**
 * Placement values and influence of every row on the AUROC, by one sort and one sweep over tied groups
 * (mid-ranks): V of a positive is the weighted share of negatives below it (ties count half), V of a negative
 * the weighted share of positives above it.
 *
 * @param label n labels, 0 or 1, each class with a positive total weight.
 * @param score n finite scores, higher = more positive.
 * @param weight n weights, or nothing for equal weights.
 * @source DeLong, DeLong & Clarke-Pearson 1988; Sun & Xu 2014 (mid-rank algorithm).
 */
export function aurocInfluence(
  label: ArrayLike<number>,
  score: ArrayLike<number>,
  weight: ArrayLike<number> | undefined,
): AurocInfluence {
  const n = label.length;
  const order = sortOrder(score);
  const placement = new Float64Array(n);
  const total = classWeights(label, weight);
  let positiveBelow = 0;
  let negativeBelow = 0;
  let pairs = 0;
  for (let start = 0; start < n; ) {
    const tied = score[order[start]!]!;
    let end = start;
    let positive = 0;
    let negative = 0;
    for (; end < n && score[order[end]!]! === tied; end++) {
      const row = order[end]!;
      const w = weight === undefined ? 1 : weight[row]!;
      if (label[row] === 1) positive += w;
      else negative += w;
    }
    const ofPositive = (negativeBelow + negative / 2) / total.negative;
    const ofNegative = (total.positive - positiveBelow - positive / 2) / total.positive;
    for (let i = start; i < end; i++) {
      const row = order[i]!;
      placement[row] = label[row] === 1 ? ofPositive : ofNegative;
    }
    pairs += positive * (negativeBelow + negative / 2);
    positiveBelow += positive;
    negativeBelow += negative;
    start = end;
  }
  const auc = Math.min(1, Math.max(0, pairs / total.positive / total.negative));
  for (let i = 0; i < n; i++) {
    const share =
      (weight === undefined ? 1 : weight[i]!) / (label[i] === 1 ? total.positive : total.negative);
    placement[i] = share * (placement[i]! - auc);
  }
  return { auc, influence: placement };
}

/** Total weight of each class. */
export function classWeights(
  label: ArrayLike<number>,
  weight: ArrayLike<number> | undefined,
): { positive: number; negative: number } {
  let positive = 0;
  let negative = 0;
  for (let i = 0; i < label.length; i++) {
    const w = weight === undefined ? 1 : weight[i]!;
    if (label[i] === 1) positive += w;
    else negative += w;
  }
  return { positive, negative };
}
