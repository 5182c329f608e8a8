import { requireCount, requireLevel, requirePositive, requireProbability } from '../arguments.ts';
import { findSwitch } from '../numeric/find-root.ts';
import { normalCritical } from '../numeric/normal.ts';
import { wilsonLimits } from '../proportions/wilson.ts';

export type SampleSize = {
  /** Before any correction for the design or the population; not whole. */
  readonly unbounded: number;
  /** After both corrections; not whole. */
  readonly exact: number;
  /** Cases to review: rounded up, never more than the population. */
  readonly n: number;
};

/**
 * Reviews needed for a half-width: n0 = z² p(1-p)/h², times the design effect, then n = n0/(1 + (n0-1)/N).
 *
 * @param halfWidth wanted "plus or minus", above 0
 * @param p planned rate; ½ is the cautious choice
 * @param options.population cases to draw from; left out, it is endless
 * @param options.designEffect 1 by default
 * Source: Cochran 1977. Golden file: sample_size (halfWidth).
 * @example sampleSizeForHalfWidth(0.05, 0.5, { population: 1200 }).n // 292
 */
export function sampleSizeForHalfWidth(
  halfWidth: number,
  p: number,
  options: { readonly level?: number; readonly population?: number; readonly designEffect?: number } = {},
): SampleSize {
  const { level = 0.95, population, designEffect = 1 } = options;
  requirePositive('halfWidth', halfWidth);
  requireProbability('p', p);
  requireLevel('level', level);
  requirePositive('designEffect', designEffect);
  if (population !== undefined) requireCount('population', population, 1);
  const z = normalCritical(level);
  const unbounded = (z * z * p * (1 - p)) / (halfWidth * halfWidth);
  const inflated = unbounded * designEffect;
  const exact = population === undefined ? inflated : inflated / (1 + (inflated - 1) / population);
  const whole = Math.ceil(exact);
  return { unbounded, exact, n: population === undefined ? whole : Math.min(population, whole) };
}

/**
 * Reviews needed for a Wilson interval with this half-width at the planned rate; better for small rates.
 *
 * @param halfWidth wanted "plus or minus", below ½
 * @param p planned rate
 * Golden file: sample_size (wilsonHalfWidth).
 * @example sampleSizeForWilson(0.03, 0.02).n // 113
 */
export function sampleSizeForWilson(
  halfWidth: number,
  p: number,
  level = 0.95,
): { readonly exact: number; readonly n: number } {
  requirePositive('halfWidth', halfWidth);
  requireProbability('p', p);
  requireLevel('level', level);
  const z = normalCritical(level);
  const half = (n: number): number => {
    const { low, high } = wilsonLimits(p, n, z);
    return (high - low) / 2;
  };
  // An unreviewed rate has a half-width of ½, and no interval is wider.
  if (halfWidth >= 0.5) return { exact: 0, n: 0 };
  let high = 1;
  while (half(high) > halfWidth) high *= 2;
  const exact = findSwitch(0, high, (n) => half(n) <= halfWidth, 1e-10);
  return { exact, n: Math.ceil(exact - 1e-9) };
}
