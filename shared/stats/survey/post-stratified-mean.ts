import { requireAllFinite, requireNonNegative, requireSameLength } from '../arguments.ts';
import { cannotEstimate, type NotEstimable, StatsArgumentError } from '../estimate.ts';
import { linearisedVariance } from './linearised-variance.ts';
import { type SurveySample, surveyDesign } from './survey-sample.ts';

/**
 * Mean after post-stratification: weights are rescaled so that each cell (topic, channel) adds up to its known
 * count; the variance uses the residuals y - ȳ_c.
 *
 * @param y one value per judged case
 * @param cell cell of each case, counted from 0
 * @param cellTotals cases in the population per cell
 * @returns not estimable when a cell with cases has no judged case: merge it with another first
 * Source: Holt & Smith 1979; R survey `postStratify`. Golden file: survey_stratified.
 * @example
 * postStratifiedMean([1, 0], [0, 1], [30, 10], { stratum: [0, 0], populations: [40] }).value // 0.75
 */
export function postStratifiedMean(
  y: ArrayLike<number>,
  cell: ArrayLike<number>,
  cellTotals: readonly number[],
  sample: SurveySample,
): { readonly value: number; readonly standardError: number } | NotEstimable {
  const design = surveyDesign(sample);
  requireSameLength('y', y, 'stratum', design.stratum);
  requireAllFinite('y', y);
  requireSameLength('cell', cell, 'stratum', design.stratum);
  const weightOf = new Float64Array(cellTotals.length);
  const sumOf = new Float64Array(cellTotals.length);
  for (let i = 0; i < design.n; i++) {
    if (!(cell[i]! in cellTotals)) {
      throw new StatsArgumentError('cell', `names cell ${String(cell[i])}, which has no total`);
    }
    weightOf[cell[i]!]! += design.weight[i]!;
    sumOf[cell[i]!]! += design.weight[i]! * y[i]!;
  }
  let population = 0;
  let total = 0;
  for (let c = 0; c < cellTotals.length; c++) {
    requireNonNegative(`cellTotals[${c}]`, cellTotals[c]!);
    if (cellTotals[c] === 0) continue;
    if (weightOf[c] === 0) {
      const sentence = 'A cell with cases has no judged case; merge it with another cell.';
      return cannotEstimate('nothing-in-group', sentence, { n: design.n });
    }
    population += cellTotals[c]!;
    total += (cellTotals[c]! * sumOf[c]!) / weightOf[c]!;
  }
  if (population === 0) return cannotEstimate('empty-population', 'The cells hold no case.', { n: design.n });
  const u = new Float64Array(design.n);
  for (let i = 0; i < design.n; i++) {
    const c = cell[i]!;
    const scaled = (design.weight[i]! * cellTotals[c]!) / (weightOf[c]! || 1);
    u[i] = (scaled * (y[i]! - sumOf[c]! / (weightOf[c]! || 1))) / population;
  }
  return { value: total / population, standardError: Math.sqrt(linearisedVariance(design, u)) };
}
