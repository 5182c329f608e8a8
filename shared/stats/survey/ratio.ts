import { requireAllFinite, requireSameLength } from '../arguments.ts';
import { cannotEstimate, type NotEstimable } from '../estimate.ts';
import { linearisedVariance } from './linearised-variance.ts';
import { type SurveyDesign, type SurveySample, surveyDesign } from './survey-sample.ts';

export type RatioOfTotals = { readonly value: number; readonly standardError: number };

/**
 * Ratio of two weighted totals Σwy / Σwx with its linearised standard error, u_i = w_i (y_i - R x_i) / Σwx.
 *
 * @param y numerator per case
 * @param x denominator per case
 * @returns not estimable when the denominator is 0
 * Source: Woodruff 1971; R survey `svyratio`. Golden file: survey_stratified.
 * @example ratioOfTotals([2, 4], [4, 4], { stratum: [0, 0], populations: [10] }).value // 0.75
 */
export function ratioOfTotals(
  y: ArrayLike<number>,
  x: ArrayLike<number>,
  sample: SurveySample,
): RatioOfTotals | NotEstimable {
  const design = surveyDesign(sample);
  requireSameLength('y', y, 'stratum', design.stratum);
  requireSameLength('x', x, 'stratum', design.stratum);
  requireAllFinite('y', y);
  requireAllFinite('x', x);
  const linearised = lineariseRatio(design, y, x);
  if (linearised === null) {
    return cannotEstimate('undefined-ratio', 'The denominator of the ratio is 0.', { n: design.n });
  }
  const standardError = Math.sqrt(linearisedVariance(design, linearised.u));
  return { value: linearised.value, standardError };
}

/** The ratio and its linearised values; null when the denominator is 0. */
export function lineariseRatio(
  design: SurveyDesign,
  y: ArrayLike<number>,
  x: ArrayLike<number>,
): { value: number; u: Float64Array } | null {
  let numerator = 0;
  let denominator = 0;
  for (let i = 0; i < design.n; i++) {
    numerator += design.weight[i]! * y[i]!;
    denominator += design.weight[i]! * x[i]!;
  }
  if (denominator === 0) return null;
  const value = numerator / denominator;
  const u = new Float64Array(design.n);
  for (let i = 0; i < design.n; i++) {
    u[i] = (design.weight[i]! * (y[i]! - value * x[i]!)) / denominator;
  }
  return { value, u };
}
