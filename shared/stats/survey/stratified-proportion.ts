import { requireLevel } from '../arguments.ts';
import { cannotEstimate, type Estimate } from '../estimate.ts';
import { countQuantile, cumulate } from '../numeric/count-distribution.ts';
import { eventsPosterior, type PriorRule } from './events-posterior.ts';
import { requireStrata, type Stratum, sumOf } from './stratum.ts';

const METHOD = 'stratified-posterior';

/**
 * Stratified proportion with its finite-population posterior interval: the default for one rate over a stratified
 * sample without replacement.
 *
 * p = Σ W_h x_h/n_h. Each limit is a quantile of the events in the population, under the prior that leans outwards
 * (see `PriorRule`), by exact convolution over the strata. A census gives a point, no event a lower limit of 0.
 *
 * @param strata counts per stratum; strata without population are ignored
 * @param level two-sided confidence
 * @returns not estimable when a stratum was not reviewed; low and high then count it as all 0 and all 1
 * Source: Ghosh & Meeden 1997 (finite population); Brown, Cai & DasGupta 2001 (priors); measured coverage in
 * docs/statistics.md. Golden file: stratified_posterior (with the balanced prior).
 * @example
 * stratifiedProportion([
 *   { population: 400, reviewed: 60, events: 48 },
 *   { population: 1600, reviewed: 120, events: 6 },
 * ]) // 0.2, interval 0.1675 to 0.2445
 */
export function stratifiedProportion(strata: readonly Stratum[], level = 0.95): Estimate {
  requireStrata('strata', strata);
  requireLevel('level', level);
  const held = strata.filter((stratum) => stratum.population > 0);
  const population = sumOf(held, 'population');
  const n = sumOf(held, 'reviewed');
  const events = sumOf(held, 'events');
  const known = { level, method: METHOD, n };
  if (population === 0) return cannotEstimate('empty-population', 'The population holds no case.', known);
  const tail = (1 - level) / 2;
  const limit = (rule: PriorRule, p: number): number => {
    const posterior = eventsPosterior(held, rule, population);
    return Math.min(1, countQuantile(posterior, cumulate(posterior), p) / population);
  };
  const low = events === 0 ? 0 : limit('leaning-low', tail);
  const high = events === n && n > 0 && !hasUnreviewed(held) ? 1 : limit('leaning-high', 1 - tail);
  const limits = { low, high };
  if (n === 0) {
    const sentence = 'No case has been reviewed yet, so the rate can be anything.';
    return cannotEstimate('nothing-reviewed', sentence, { ...known, ...limits });
  }
  if (hasUnreviewed(held)) {
    const unknown = held.filter((stratum) => stratum.reviewed === 0);
    const share = Math.round((1000 * sumOf(unknown, 'population')) / population) / 10;
    const sentence = `Strata with ${share} % of the cases have no review yet.`;
    return cannotEstimate('stratum-not-reviewed', sentence, { ...known, ...limits });
  }
  const value = shareOf(held, population);
  return { value, low: Math.min(low, value), high: Math.max(high, value), ...known, events };
}

/** Σ W_h x_h/n_h, every stratum reviewed. */
function shareOf(held: readonly Stratum[], population: number): number {
  const n = sumOf(held, 'reviewed');
  const events = sumOf(held, 'events');
  // Sums of shares leave dust such as 0.9999999999999999: no event and nothing but events are exact.
  if (events === 0 || events === n) return events === 0 ? 0 : 1;
  let value = 0;
  for (const stratum of held)
    value += (stratum.population / population) * (stratum.events / stratum.reviewed);
  return value;
}

/**
 * The value of `stratifiedProportion` without its interval, which takes a hundred times as long.
 *
 * @returns null where that is not estimable
 * @example
 * stratifiedShare([
 *   { population: 400, reviewed: 60, events: 48 },
 *   { population: 1600, reviewed: 120, events: 6 },
 * ]) // 0.2
 */
export function stratifiedShare(strata: readonly Stratum[]): number | null {
  requireStrata('strata', strata);
  const held = strata.filter((stratum) => stratum.population > 0);
  return held.length === 0 || hasUnreviewed(held) ? null : shareOf(held, sumOf(held, 'population'));
}

function hasUnreviewed(strata: readonly Stratum[]): boolean {
  return strata.some((stratum) => stratum.reviewed === 0);
}
