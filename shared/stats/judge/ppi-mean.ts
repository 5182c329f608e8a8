import { requireAllFinite, requireFinite, requireLevel, requireSameLength } from '../arguments.ts';
import { cannotEstimate, type Estimated, type NotEstimable } from '../estimate.ts';
import { normalCritical } from '../numeric/normal.ts';
import { moments } from './moments.ts';

/** How far the judge is trusted: 0 labels only, 1 plain PPI, `tuned` the value with the least variance. */
export type JudgeTrust = 'tuned' | number;

export type PpiOptions = {
  /** `tuned` unless said. */
  readonly lambda?: JudgeTrust;
  readonly level?: number;
};

export type PpiMean = Estimated & { readonly standardError: number; readonly lambda: number };

/**
 * Prediction-powered mean: the judge's mean over many unlabelled cases, corrected by its mean error on the
 * labelled ones, lambda mean(f_unlabelled) + mean(y - lambda f). Unbiased whatever the judge is worth; the
 * tuned lambda = cov(y, f) / ((1 + n/N) var f), cut to [0, 1], never makes it worse than the labels alone in
 * large samples. For a sample from a fixed period use `ppiStratifiedMean`.
 *
 * It has no weighted form. The judge must be frozen and not tuned on these labels.
 *
 * Cannot be estimated: fewer than two labelled or no unlabelled cases.
 * Errors: unequal lengths, numbers not finite.
 * Source: Angelopoulos, Bates, Fannjiang, Jordan & Zrnic 2023; Angelopoulos, Duchi & Zrnic 2023 (tuned lambda).
 * Golden file: ppi_mean.
 * @param label n human labels
 * @param judge n judge scores of the same cases
 * @param unlabelled N judge scores of other cases
 * @example ppiMean([0, 1, 1, 0], [0, 1, 1, 0], [1, 1, 0, 1], { lambda: 1 }).value // 0.75
 */
export function ppiMean(
  label: ArrayLike<number>,
  judge: ArrayLike<number>,
  unlabelled: ArrayLike<number>,
  options: PpiOptions = {},
): PpiMean | NotEstimable {
  const { lambda: trust = 'tuned', level = 0.95 } = options;
  requireSameLength('judge', judge, 'label', label);
  requireAllFinite('label', label);
  requireAllFinite('judge', judge);
  requireAllFinite('unlabelled', unlabelled);
  requireLevel('level', level);
  if (trust !== 'tuned') requireFinite('lambda', trust);
  const n = label.length;
  const many = unlabelled.length;
  if (n < 2 || many === 0) {
    const sentence = 'At least two cases with a human label and one judged case without are needed.';
    return cannotEstimate('too-few', sentence, { n });
  }
  const lambda = trust === 'tuned' ? tunedLambda(label, judge, unlabelled) : trust;
  const difference = Float64Array.from({ length: n }, (_, i) => label[i]! - lambda * judge[i]!);
  const judged = moments(unlabelled);
  const error = moments(difference);
  const value = lambda * judged.mean + error.mean;
  const standardError = Math.sqrt((lambda * lambda * judged.squares) / many / many + error.squares / n / n);
  const half = normalCritical(level) * standardError;
  return { value, low: value - half, high: value + half, level, method: 'ppi', n, standardError, lambda };
}

function tunedLambda(
  label: ArrayLike<number>,
  judge: ArrayLike<number>,
  unlabelled: ArrayLike<number>,
): number {
  const n = label.length;
  const pooled = Float64Array.from({ length: n + unlabelled.length }, (_, i) =>
    i < n ? judge[i]! : unlabelled[i - n]!,
  );
  const spread = moments(pooled).squares / (pooled.length - 1);
  if (!(spread > 1e-24)) return 0;
  const meanLabel = moments(label).mean;
  const meanJudge = moments(judge).mean;
  let cross = 0;
  for (let i = 0; i < n; i++) cross += (label[i]! - meanLabel) * (judge[i]! - meanJudge);
  const best = cross / n / ((1 + n / unlabelled.length) * spread);
  return Math.min(1, Math.max(0, best));
}
