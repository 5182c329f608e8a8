import { addCounts, betaBinomial, type CountDistribution, pointMass } from '../numeric/count-distribution.ts';
import { type Stratum, sumOf } from '../survey/stratum.ts';

/**
 * Which prior the unreviewed cases get.
 * `balanced`: weight min(½, N_h/N_side) on each side, for two-sided intervals.
 * `pessimistic`, `optimistic`: one more event, or one more non-event, for guaranteed upper and lower bounds.
 */
export type PriorRule = 'balanced' | 'pessimistic' | 'optimistic';

/** Populations above this are put on a coarser lattice; the rounding stays below one part in 100,000. */
const FINEST = 65_536;

/**
 * Posterior distribution of the number of events in one side of the population:
 * Σ_h x_h + BetaBinomial(N_h - n_h; x_h + a, n_h - x_h + b), independent over strata.
 *
 * The prior is shared out by population (and never above ½ per stratum), because half an event in each of many
 * thin strata adds up to a false rate.
 */
export function eventsPosterior(
  strata: readonly Stratum[],
  rule: PriorRule,
  populationOfAll: number,
): CountDistribution {
  const step = Math.max(1, Math.ceil(populationOfAll / FINEST));
  const total = sumOf(strata, 'population');
  let sum: CountDistribution = pointMass(0, step);
  for (const stratum of strata) sum = addCounts(sum, ofStratum(stratum, rule, total, step));
  return sum;
}

function ofStratum(stratum: Stratum, rule: PriorRule, total: number, step: number): CountDistribution {
  const { population, reviewed, events } = stratum;
  const left = population - reviewed;
  const misses = reviewed - events;
  if (left === 0) return pointMass(events, step);
  if (rule === 'pessimistic') {
    return misses === 0 ? pointMass(population, step) : betaBinomial(left, events + 1, misses, events, step);
  }
  if (rule === 'optimistic') {
    return events === 0 ? pointMass(0, step) : betaBinomial(left, events, misses + 1, events, step);
  }
  const prior = Math.min(0.5, population / total);
  return betaBinomial(left, events + prior, misses + prior, events, step);
}
