import { requireLevel, requirePositive } from '../arguments.ts';
import { cannotEstimate, type Estimate, isEstimated } from '../estimate.ts';
import { findSwitch } from '../numeric/find-root.ts';
import { quantileGrid } from './quantile-grid.ts';
import type { SideStratum } from './side-stratum.ts';
import { type RatePosterior, stratifiedPosterior } from './stratified-posterior.ts';
import { wholeSystem } from './whole-system.ts';

/** A rate of the whole system that two periods or cohorts can be compared on. */
export type SystemRate = 'precision' | 'missedRate' | 'prevalence' | 'recall' | 'fBeta';

/**
 * Change of a rate between two samples of different cases (periods, versions, cohorts): second minus first, with the
 * interval of the difference of their finite-population posteriors. Deterministic, no draws.
 *
 * Say `detectableChange` beside "no change seen".
 *
 * @param first strata of the earlier sample
 * @param second strata of the later sample
 * @param rate which rate
 * @param options.level confidence, 0.95 by default
 * @param options.beta weight of recall in F-beta, 2 by default
 * @returns not estimable, with the interval where it is known, when either rate has no value
 * Source: see `stratifiedPosterior`; the samples are independent.
 */
export function compareSystems(
  first: readonly SideStratum[],
  second: readonly SideStratum[],
  rate: SystemRate,
  options: { readonly level?: number; readonly beta?: number } = {},
): Estimate {
  const { level = 0.95, beta = 2 } = options;
  requireLevel('level', level);
  requirePositive('beta', beta);
  const method = 'posterior-difference';
  const values = [first, second].map((strata) => wholeSystem(strata, { level, beta })[rate]);
  const posteriors = [first, second].map((strata) => posteriorOf(strata, rate, beta));
  const [before, after] = posteriors;
  if (!before || !after) {
    return cannotEstimate('empty-population', 'One of the two populations holds no case on this side.', {
      low: -1,
      high: 1,
      level,
      method,
    });
  }
  const earlier = quantileGrid(before);
  const later = quantileGrid(after);
  const tail = (1 - level) / 2;
  const limits = {
    low: differenceQuantile(earlier, later, tail),
    high: differenceQuantile(earlier, later, 1 - tail),
  };
  const n = values.reduce((sum, value) => sum + (value.n ?? 0), 0);
  const [was, is] = values as [Estimate, Estimate];
  if (!isEstimated(was)) return { ...was, ...limits, level, method, n };
  if (!isEstimated(is)) return { ...is, ...limits, level, method, n };
  const value = is.value - was.value;
  return {
    value,
    low: Math.min(value, limits.low),
    high: Math.max(value, limits.high),
    level,
    method,
    n,
  };
}

function posteriorOf(strata: readonly SideStratum[], rate: SystemRate, beta: number): RatePosterior | null {
  const posterior = stratifiedPosterior(strata);
  return rate === 'fBeta' ? posterior.fBeta(beta) : posterior[rate];
}

/** Quantile of later - earlier, each given by equally likely values in ascending order. */
function differenceQuantile(earlier: Float64Array, later: Float64Array, p: number): number {
  const pairs = earlier.length * later.length;
  const shareAtMost = (x: number): number => {
    let count = 0;
    let j = 0;
    for (let i = 0; i < earlier.length; i++) {
      while (j < later.length && later[j]! <= earlier[i]! + x) j++;
      count += j;
    }
    return count / pairs;
  };
  if (shareAtMost(-1) >= p) return -1;
  return findSwitch(-1, 1, (x) => shareAtMost(x) >= p, 1e-9);
}
