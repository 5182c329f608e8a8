import { requireAllFinite, requireFinite, requireLevel } from '../arguments.ts';
import { cannotEstimate, type NotEstimable, StatsArgumentError } from '../estimate.ts';
import { normalCritical } from '../numeric/normal.ts';
import { moments } from './moments.ts';
import type { PpiMean, PpiOptions } from './ppi-mean.ts';

/** One stratum of a finite population in which the judge scored every case. */
export type JudgedStratum = {
  /** Cases in the population. */
  readonly populationSize: number;
  /** Mean judge score over the whole population of the stratum. */
  readonly populationJudgeMean: number;
  /** Human labels of the sampled cases. */
  readonly label: ArrayLike<number>;
  /** Judge scores of the same cases. */
  readonly judge: ArrayLike<number>;
};

/**
 * Prediction-powered mean of a finite population drawn by strata, with a judge score for every case of it:
 * sum W_h [lambda F_h + mean_h(y - lambda f)], the difference estimator of survey sampling, with variance
 * sum W_h^2 (1-f_h) s_h^2(y - lambda f) / n_h. The tuned lambda = sum c_h s_yf / sum c_h s_ff with
 * c_h = W_h^2 (1-f_h)/n_h is not cut. Tune it only from about 30 labels per stratum; with fewer fix it at 0,
 * or at 1 for a judge that separates well.
 *
 * The interval is normal: for a rare event compare it with the stratified posterior and show the wider.
 *
 * Cannot be estimated: a stratum without labels; a stratum with one label that is not its whole population.
 * Errors: no stratum, more labels than cases, unequal lengths, numbers not finite.
 * Source: Saerndal, Swensson & Wretman 1992, chapter 6; Angelopoulos, Duchi & Zrnic 2023. Golden file: ppi_mean.
 * @param strata at least one
 * @example ppiStratifiedMean([{ populationSize: 10, populationJudgeMean: 0.4, label: [0, 1], judge: [0, 1] }], { lambda: 1 }).value // 0.4
 */
export function ppiStratifiedMean(
  strata: readonly JudgedStratum[],
  options: PpiOptions = {},
): PpiMean | NotEstimable {
  const { lambda: trust = 'tuned', level = 0.95 } = options;
  requireStrata(strata);
  requireLevel('level', level);
  if (trust !== 'tuned') requireFinite('lambda', trust);
  const n = strata.reduce((sum, { label }) => sum + label.length, 0);
  if (strata.some(({ label }) => label.length === 0)) {
    const sentence = 'A stratum has no human label yet, so the whole cannot be corrected.';
    return cannotEstimate('stratum-not-reviewed', sentence, { n });
  }
  if (strata.some(({ label, populationSize }) => label.length === 1 && populationSize > 1)) {
    const sentence =
      'A stratum has a single human label, so its spread is unknown. Label one more, or merge it.';
    return cannotEstimate('too-few', sentence, { n });
  }
  const total = strata.reduce((sum, { populationSize }) => sum + populationSize, 0);
  const lambda = trust === 'tuned' ? tunedLambda(strata, total) : trust;
  let value = 0;
  let variance = 0;
  for (const stratum of strata) {
    const { label, judge, populationSize, populationJudgeMean } = stratum;
    const error = moments(Float64Array.from(label, (y, i) => y - lambda * judge[i]!));
    value += (populationSize / total) * (lambda * populationJudgeMean + error.mean);
    variance += varianceFactor(stratum, total) * error.squares;
  }
  const standardError = Math.sqrt(variance);
  const half = normalCritical(level) * standardError;
  const method = 'ppi-difference';
  return { value, low: value - half, high: value + half, level, method, n, standardError, lambda };
}

/** W^2 (1-f) / (n (n-1)): what a stratum's sum of squares counts for; 0 when all of it was labelled. */
function varianceFactor({ populationSize, label }: JudgedStratum, total: number): number {
  const n = label.length;
  if (n === populationSize) return 0;
  return ((populationSize / total) ** 2 * (1 - n / populationSize)) / (n * (n - 1));
}

function tunedLambda(strata: readonly JudgedStratum[], total: number): number {
  let cross = 0;
  let spread = 0;
  for (const stratum of strata) {
    const { label, judge } = stratum;
    const factor = varianceFactor(stratum, total);
    const judged = moments(judge);
    const labelled = moments(label);
    spread += factor * judged.squares;
    for (let i = 0; i < label.length; i++) {
      cross += factor * (label[i]! - labelled.mean) * (judge[i]! - judged.mean);
    }
  }
  return spread > 1e-24 ? cross / spread : 0;
}

function requireStrata(strata: readonly JudgedStratum[]): void {
  if (strata.length === 0) throw new StatsArgumentError('strata', 'must hold at least one stratum');
  strata.forEach(({ populationSize, populationJudgeMean, label, judge }, h) => {
    if (!Number.isInteger(populationSize) || populationSize < Math.max(1, label.length)) {
      throw new StatsArgumentError(
        `strata[${h}].populationSize`,
        `must be a whole number of at least the ${label.length} labelled cases, got ${populationSize}`,
      );
    }
    requireFinite(`strata[${h}].populationJudgeMean`, populationJudgeMean);
    requireAllFinite(`strata[${h}].label`, label);
    requireAllFinite(`strata[${h}].judge`, judge);
    if (judge.length !== label.length) {
      throw new StatsArgumentError(`strata[${h}].judge`, `must have ${label.length} entries`);
    }
  });
}
