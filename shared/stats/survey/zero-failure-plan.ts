import { requireCount, requireLevel } from '../arguments.ts';
import { StatsArgumentError } from '../estimate.ts';
import { binomialCdf } from '../numeric/binomial.ts';
import { findSmallestInteger } from '../numeric/find-root.ts';
import { hypergeometricCdf } from '../numeric/hypergeometric.ts';

/**
 * Clean reviews needed to claim "below this rate": the smallest n with P(no event | rate p0) ≤ δ.
 *
 * Endless population: (1-p0)ⁿ ≤ δ. Finite: hypergeometric with ⌈p0 N⌉ events.
 *
 * @param p0 rate to rule out
 * @param delta chance of a wrong claim, such as 0.05
 * @param population cases to draw from; left out, it is endless
 * Source: Hald 1981 (acceptance sampling). Golden file: sample_size (zeroFailure).
 * @example zeroFailurePlan(0.05, 0.05) // 59
 */
export function zeroFailurePlan(p0: number, delta: number, population?: number): number {
  requireLevel('p0', p0);
  requireLevel('delta', delta);
  if (population === undefined) return acceptancePlan(p0, delta, 0);
  requireCount('population', population, 1);
  // p0 read from a text may lie a rounding error above the share meant: 0.07 * 100 is 7.000000000000001.
  const events = Math.ceil(p0 * population - 1e-9);
  return findSmallestInteger(
    1,
    population,
    (n) => n === population || hypergeometricCdf(0, population, events, n) <= delta,
  );
}

/**
 * Reviews needed when a few events are allowed: the smallest n with P(Binomial(n, p0) ≤ allowed) ≤ δ. If no more than
 * `allowed` events turn up, the rate lies below p0 with confidence 1 - δ.
 *
 * @param allowed events that may turn up, 0 for the zero-failure plan
 * Golden file: sample_size (acceptance).
 * @example acceptancePlan(0.05, 0.05, 1) // 93
 */
export function acceptancePlan(p0: number, delta: number, allowed: number): number {
  requireLevel('p0', p0);
  requireLevel('delta', delta);
  requireCount('allowed', allowed);
  const passes = (n: number): boolean => binomialCdf(allowed, n, p0) <= delta;
  let high = allowed + 1;
  while (!passes(high)) {
    if (high > 1e12) throw new StatsArgumentError('p0', `is too small for any plan, got ${p0}`);
    high *= 2;
  }
  return findSmallestInteger(allowed + 1, high, passes);
}
