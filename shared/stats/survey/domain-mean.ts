import { requireAllBinary, requireAllFinite, requireSameLength } from '../arguments.ts';
import { cannotEstimate, type NotEstimable } from '../estimate.ts';
import { linearisedVariance } from './linearised-variance.ts';
import { lineariseRatio } from './ratio.ts';
import { type SurveyDesign, type SurveySample, surveyDesign } from './survey-sample.ts';

export type DomainMean = {
  readonly value: number;
  readonly standardError: number;
  /** Judged cases of the domain. */
  readonly n: number;
  /** Those cases minus the strata they come from. */
  readonly df: number;
  /** Estimated cases of the domain in the population. */
  readonly population: number;
};

/**
 * Mean over a domain (a cohort, a trigger) of a stratified sample: Σwyd / Σwd, with the variance over the whole
 * sample and zeros outside the domain. Cutting the sample down first would give a wrong error.
 *
 * Where the domain's population per stratum is known from the logs, count per stratum and use `stratifiedProportion`.
 *
 * @param y one value per judged case
 * @param inDomain 1 inside the domain
 * @returns not estimable when no judged case lies in the domain
 * Source: Cochran 1977; R survey `svyby`. Golden file: survey_stratified.
 * @example
 * domainMean([1, 0, 1, 1], [1, 1, 0, 0], { stratum: [0, 0, 0, 0], populations: [40] }).value // 0.5
 */
export function domainMean(
  y: ArrayLike<number>,
  inDomain: ArrayLike<number>,
  sample: SurveySample,
): DomainMean | NotEstimable {
  const design = surveyDesign(sample);
  requireDomain('inDomain', inDomain, y, design);
  const linearised = lineariseDomain(design, y, inDomain);
  if (linearised === null) return nothingInDomain();
  let n = 0;
  let population = 0;
  const strata = new Set<number>();
  for (let i = 0; i < design.n; i++) {
    if (inDomain[i] !== 1) continue;
    n++;
    population += design.weight[i]!;
    strata.add(design.stratum[i]!);
  }
  const standardError = Math.sqrt(linearisedVariance(design, linearised.u));
  return { value: linearised.value, standardError, n, df: n - strata.size, population };
}

/**
 * Difference of the means of two domains, first minus second, from one sample: the variance of u₁ - u₂ keeps their
 * covariance.
 *
 * @returns not estimable when one of the domains has no judged case
 */
export function domainDifference(
  y: ArrayLike<number>,
  inFirst: ArrayLike<number>,
  inSecond: ArrayLike<number>,
  sample: SurveySample,
): { readonly value: number; readonly standardError: number } | NotEstimable {
  const design = surveyDesign(sample);
  requireDomain('inFirst', inFirst, y, design);
  requireDomain('inSecond', inSecond, y, design);
  const first = lineariseDomain(design, y, inFirst);
  const second = lineariseDomain(design, y, inSecond);
  if (first === null || second === null) return nothingInDomain();
  const u = first.u.map((value, i) => value - second.u[i]!);
  return {
    value: first.value - second.value,
    standardError: Math.sqrt(linearisedVariance(design, u)),
  };
}

function lineariseDomain(design: SurveyDesign, y: ArrayLike<number>, inDomain: ArrayLike<number>) {
  const inside = Float64Array.from({ length: design.n }, (_, i) => y[i]! * inDomain[i]!);
  return lineariseRatio(design, inside, inDomain);
}

function requireDomain(
  argument: string,
  inDomain: ArrayLike<number>,
  y: ArrayLike<number>,
  design: SurveyDesign,
): void {
  requireSameLength('y', y, 'stratum', design.stratum);
  requireAllFinite('y', y);
  requireSameLength(argument, inDomain, 'stratum', design.stratum);
  requireAllBinary(argument, inDomain);
}

function nothingInDomain(): NotEstimable {
  return cannotEstimate('nothing-in-group', 'No judged case belongs to this group.', { n: 0 });
}
