import { requireCount, requireSameLength } from '../arguments.ts';
import { cannotEstimate, type NotEstimable, StatsArgumentError } from '../estimate.ts';
import { requireStrataPlan } from './allocation.ts';

export type IntegerAllocation = {
  readonly value: readonly number[];
  /** Variance of the stratified mean under this allocation, with finite population correction. */
  readonly variance: number;
};

/**
 * The whole-number allocation with the least variance of the stratified mean, exactly: start at the minimum and give
 * each next review to the stratum with the largest N_h S_h/√(k(k+1)), k being what it has.
 *
 * @param populations cases per stratum
 * @param sd planned standard deviation per stratum; a stratum with 0 gets its minimum only
 * @param n reviews to share out
 * @param limits.min fewest reviews per stratum, 2 by default (never more than the stratum holds)
 * @param limits.max most reviews per stratum
 * @returns not estimable when n is less than the minima add up to; fewer than n when the strata are used up
 * Source: Wright 2012. Golden file: allocation.
 * @example integerAllocation([400, 300, 200, 100], [0.5, 0.3, 0.45, 0.1], 60).value // 30, 14, 14, 2
 */
export function integerAllocation(
  populations: readonly number[],
  sd: readonly number[],
  n: number,
  limits: { readonly min?: readonly number[]; readonly max?: readonly number[] } = {},
): IntegerAllocation | NotEstimable {
  requireStrataPlan(populations, sd);
  requireCount('n', n);
  const bound = (name: 'min' | 'max', fallback: number): number[] => {
    const values = limits[name];
    if (values) requireSameLength(name, values, 'populations', populations);
    return populations.map((population, h) => {
      const value = values?.[h] ?? fallback;
      requireCount(`${name}[${h}]`, value);
      return Math.min(population, value);
    });
  };
  const sizes = bound('min', 2);
  const most = bound('max', Number.MAX_SAFE_INTEGER);
  sizes.forEach((size, h) => {
    if (size > most[h]!) throw new StatsArgumentError(`max[${h}]`, `must not be below min (${size})`);
  });
  let left = n - sizes.reduce((sum, size) => sum + size, 0);
  if (left < 0) {
    return cannotEstimate(
      'infeasible',
      `${n} reviews do not cover the minimum of every stratum (${n - left}).`,
    );
  }
  while (left > 0) {
    let next = -1;
    let largest = 0;
    for (let h = 0; h < sizes.length; h++) {
      const k = sizes[h]!;
      if (k >= most[h]!) continue;
      const priority =
        k === 0
          ? populations[h]! * sd[h]! > 0
            ? Number.POSITIVE_INFINITY
            : 0
          : (populations[h]! * sd[h]!) / Math.sqrt(k * (k + 1));
      if (priority > largest) {
        largest = priority;
        next = h;
      }
    }
    if (next < 0) break;
    sizes[next]!++;
    left--;
  }
  return { value: sizes, variance: plannedVariance(populations, sd, sizes) };
}

/** Σ (N_h/N)² (1 - n_h/N_h) S_h²/n_h over the strata that get reviews. */
function plannedVariance(
  populations: readonly number[],
  sd: readonly number[],
  sizes: readonly number[],
): number {
  const total = populations.reduce((sum, population) => sum + population, 0);
  let variance = 0;
  for (let h = 0; h < sizes.length; h++) {
    const population = populations[h]!;
    if (population === 0 || sd[h] === 0 || sizes[h] === 0) continue;
    const share = population / total;
    variance += (share * share * (1 - sizes[h]! / population) * sd[h]! ** 2) / sizes[h]!;
  }
  return variance;
}
