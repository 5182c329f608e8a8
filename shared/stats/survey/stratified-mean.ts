import { requireAllFinite, requireLevel, requireSameLength } from '../arguments.ts';
import { cannotEstimate, type NotEstimable } from '../estimate.ts';
import { studentTCritical } from '../numeric/student-t.ts';
import { designEffect, kishEffectiveSize } from './design-effect.ts';
import { drawsOf, linearisedVariance } from './linearised-variance.ts';
import { type SurveySample, surveyDesign } from './survey-sample.ts';

/** A mean, with the total of the population it implies. Low and high are mean ± t · SE, not cut to any range. */
export type StratifiedMean = {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly level: number;
  readonly method: 'stratified-t';
  readonly n: number;
  readonly standardError: number;
  readonly total: number;
  readonly totalStandardError: number;
  /** Draws minus strata; 0 gives no interval, so low and high equal the value and the note says so. */
  readonly df: number;
  /** Variance against a simple random sample of the same size; null when y does not vary. */
  readonly designEffect: number | null;
  /** Kish's effective size: what the weights alone leave of n. */
  readonly nEff: number;
  readonly note?: string;
};

/**
 * Stratified mean of any number (a duration, a cost difference, 0-1) without replacement.
 *
 * ȳ = Σ w y / Σ w; V = Σ W_h² (1-f_h) s_h²/n_h; t interval with draws - strata degrees of freedom.
 *
 * @param y one value per judged case
 * @param sample strata, populations, optional weights and customers
 * @returns not estimable when every weight is 0
 * Source: Cochran 1977; R survey `svymean`. Golden file: survey_stratified.
 * @example stratifiedMean([1, 2, 3, 4], { stratum: [0, 0, 1, 1], populations: [10, 30] }).value // 3
 */
export function stratifiedMean(
  y: ArrayLike<number>,
  sample: SurveySample,
  level = 0.95,
): StratifiedMean | NotEstimable {
  const design = surveyDesign(sample);
  requireSameLength('y', y, 'stratum', design.stratum);
  requireAllFinite('y', y);
  requireLevel('level', level);
  const { weight, totalWeight, n } = design;
  if (totalWeight === 0) return cannotEstimate('all-weights-zero', 'Every case has weight 0.', { n });
  let total = 0;
  for (let i = 0; i < n; i++) total += weight[i]! * y[i]!;
  const value = total / totalWeight;
  const u = new Float64Array(n);
  for (let i = 0; i < n; i++) u[i] = weight[i]! * y[i]!;
  const totalVariance = linearisedVariance(design, u);
  for (let i = 0; i < n; i++) u[i] = (weight[i]! * (y[i]! - value)) / totalWeight;
  const variance = linearisedVariance(design, u);
  const standardError = Math.sqrt(variance);
  const df = drawsOf(design) - design.strata;
  const half = df > 0 ? studentTCritical(level, df) * standardError : 0;
  return {
    value,
    low: value - half,
    high: value + half,
    level,
    method: 'stratified-t',
    n,
    standardError,
    total,
    totalStandardError: Math.sqrt(totalVariance),
    df,
    designEffect: designEffect(y, weight, variance),
    nEff: kishEffectiveSize(weight),
    ...(df > 0 ? {} : { note: 'One judged case per stratum: the spread cannot be estimated.' }),
  };
}
