import {
  requireAllFinite,
  requireCount,
  requireEventsOf,
  requireNonEmpty,
  requireNonNegative,
  requirePositive,
  requireSameLength,
  requireWeights,
} from '../arguments.ts';
import { cannotEstimate, type NotEstimable } from '../estimate.ts';

/**
 * Reviews per stratum in proportion to a size: N_h for proportional allocation, N_h S_h for Neyman's.
 *
 * @param sizes one number of at least 0 per stratum
 * @param n reviews to share out
 * @returns real numbers that add up to n; all 0 when every size is 0
 * Source: Neyman 1934. Golden file: allocation.
 * @example proportionalAllocation([400, 300, 200, 100], 60) // 24, 18, 12, 6
 */
export function proportionalAllocation(sizes: readonly number[], n: number): number[] {
  requireNonEmpty('sizes', sizes);
  requireWeights('sizes', sizes);
  requireNonNegative('n', n);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return sizes.map((size) => (total === 0 ? 0 : (n * size) / total));
}

/** Reviews per stratum as real numbers. */
export type Allocation = { readonly value: readonly number[] };

/**
 * Neyman allocation n_h ∝ N_h S_h: the least variance for n reviews of equal cost.
 *
 * @param populations cases per stratum
 * @param sd planned standard deviation per stratum, see `plannedDeviation`
 * @returns not estimable when a planned deviation is 0: that stratum would get no review and could never show that
 *   the plan was wrong
 * @example neymanAllocation([400, 300], [0.5, 0.3], 58).value // 40, 18
 */
export function neymanAllocation(
  populations: readonly number[],
  sd: readonly number[],
  n: number,
): Allocation | NotEstimable {
  requireStrataPlan(populations, sd);
  requireNonNegative('n', n);
  if (sd.includes(0)) return noSpread();
  const sizes = populations.map((population, h) => population * sd[h]!);
  return { value: proportionalAllocation(sizes, n) };
}

/**
 * Cost-optimal allocation n_h ∝ N_h S_h/√c_h within a budget.
 *
 * @param cost cost of one review per stratum, above 0
 * @param budget total cost
 * @returns not estimable when a planned deviation is 0, see `neymanAllocation`
 * @example costOptimalAllocation([100, 100], [0.5, 0.5], [1, 4], 30).value // 10, 5
 */
export function costOptimalAllocation(
  populations: readonly number[],
  sd: readonly number[],
  cost: readonly number[],
  budget: number,
): Allocation | NotEstimable {
  requireStrataPlan(populations, sd);
  requireSameLength('cost', cost, 'populations', populations);
  cost.forEach((own, h) => {
    requirePositive(`cost[${h}]`, own);
  });
  requireNonNegative('budget', budget);
  if (sd.includes(0)) return noSpread();
  const spend = proportionalAllocation(
    populations.map((population, h) => population * sd[h]! * Math.sqrt(cost[h]!)),
    budget,
  );
  return { value: spend.map((own, h) => own / cost[h]!) };
}

/**
 * Standard deviation to plan with, from what an earlier wave saw: √(p̃(1-p̃)) with p̃ = (x+½)/(n+1). Never 0, so a
 * stratum without events still gets reviews.
 *
 * @example plannedDeviation(0, 40) // 0.11
 */
export function plannedDeviation(events: number, reviewed: number): number {
  requireEventsOf('events', events, 'reviewed', reviewed);
  const p = (events + 0.5) / (reviewed + 1);
  return Math.sqrt(p * (1 - p));
}

/** Checks populations and planned deviations. */
export function requireStrataPlan(populations: readonly number[], sd: readonly number[]): void {
  requireNonEmpty('populations', populations);
  populations.forEach((population, h) => {
    requireCount(`populations[${h}]`, population);
  });
  requireSameLength('sd', sd, 'populations', populations);
  requireAllFinite('sd', sd);
  requireWeights('sd', sd);
}

function noSpread(): NotEstimable {
  return cannotEstimate(
    'no-variation',
    'A stratum is planned without spread; plan with a smoothed rate instead.',
  );
}
