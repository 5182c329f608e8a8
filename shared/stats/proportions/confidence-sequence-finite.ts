import { requireCount, requireEventsOf, requireLevel, requirePositive } from '../arguments.ts';
import { StatsArgumentError } from '../estimate.ts';
import { findSmallestInteger } from '../numeric/find-root.ts';
import { lnBeta, lnGamma } from '../numeric/gamma.ts';

/**
 * Peeking-safe interval for the number of events in a finite population reviewed in random order.
 *
 * All K with prior(K) / posterior(K) ≤ 1/α, where the prior is BetaBinomial(N, a, a) and, after x events in n
 * reviews, K - x is BetaBinomial(N-n, a+x, a+n-x). The counts that pass are consecutive.
 *
 * @param events cases with the event so far
 * @param n cases reviewed so far
 * @param population cases in the population, at least n
 * @param level confidence over all looks together
 * @param a weight of the prior, ½ by default
 * @returns counts; [0, population] before the first review, one exact count after the last
 * Source: Waudby-Smith & Ramdas 2020. Golden file: anytime_valid.
 * @example confidenceSequenceFinite(0, 10, 200) // { lowEvents: 0, highEvents: 73 }
 */
export function confidenceSequenceFinite(
  events: number,
  n: number,
  population: number,
  level = 0.95,
  a = 0.5,
): { lowEvents: number; highEvents: number } {
  requireCount('population', population, 1);
  requireEventsOf('events', events, 'n', n);
  requireLevel('level', level);
  requirePositive('a', a);
  if (n > population)
    throw new StatsArgumentError('n', `must not exceed population (${population}), got ${n}`);
  if (n === 0) return { lowEvents: 0, highEvents: population };
  const left = population - n;
  const most = events + left;
  const bound = -Math.log(1 - level);
  const passes = (k: number): boolean =>
    lnBetaBinomial(k, population, a, a) - lnBetaBinomial(k - events, left, a + events, a + n - events) <=
    bound;
  // The likelihood rises up to this count and falls after it.
  const peak = Math.min(most, Math.max(events, Math.floor((events * (population + 1)) / n)));
  const lowEvents = findSmallestInteger(events, peak, passes);
  const highEvents = findSmallestInteger(peak, most + 1, (k) => k > most || !passes(k)) - 1;
  return { lowEvents, highEvents };
}

function lnBetaBinomial(k: number, n: number, a: number, b: number): number {
  const lnChoose = lnGamma(n + 1) - lnGamma(k + 1) - lnGamma(n - k + 1);
  return lnChoose + lnBeta(k + a, n - k + b) - lnBeta(a, b);
}
