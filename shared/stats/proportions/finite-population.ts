import { requireCount, requireEventsOf, requireLevel } from '../arguments.ts';
import { type Estimate, StatsArgumentError } from '../estimate.ts';
import { findSmallestInteger } from '../numeric/find-root.ts';
import { hypergeometricCdf, hypergeometricUpper } from '../numeric/hypergeometric.ts';
import { normalCritical } from '../numeric/normal.ts';
import { nothingReviewed } from './nothing-reviewed.ts';
import { wilsonLimits } from './wilson.ts';

export type FinitePopulationInterval = {
  readonly proportion: Estimate;
  /** Fewest and most events the population can hold. */
  readonly lowEvents: number;
  readonly highEvents: number;
};

/**
 * Exact interval for the events in a population of known size, sampled without replacement: the counts K that
 * neither hypergeometric tail rules out. A census gives the exact count.
 *
 * lowEvents = smallest K with P(X ≥ x | K) > α/2; highEvents = largest K with P(X ≤ x | K) > α/2.
 * Only for statements about this population, not about future weeks.
 *
 * @param events cases with the event among the reviewed
 * @param n cases reviewed
 * @param population cases in the population, at least n
 * @param level two-sided confidence
 * Source: hypergeometric tail inversion (Konijn 1973; Wright 1991). Golden file: finite_population.
 * @example finitePopulation(3, 20, 100) // lowEvents 5, highEvents 35
 */
export function finitePopulation(
  events: number,
  n: number,
  population: number,
  level = 0.95,
): FinitePopulationInterval {
  requireSample(events, n, population);
  requireLevel('level', level);
  const lowEvents = fewestEvents(events, n, population, (1 - level) / 2);
  const highEvents = mostEvents(events, n, population, (1 - level) / 2);
  const method = 'hypergeometric';
  const proportion: Estimate =
    n === 0
      ? nothingReviewed(method, level)
      : {
          value: events / n,
          low: lowEvents / population,
          high: highEvents / population,
          level,
          method,
          n,
          events,
        };
  return { proportion, lowEvents, highEvents };
}

/**
 * Most events the population can hold, with one-sided confidence.
 *
 * @returns a count, population when n is 0
 * @example finitePopulationUpper(0, 60, 500) // 22
 */
export function finitePopulationUpper(events: number, n: number, population: number, level = 0.95): number {
  requireSample(events, n, population);
  requireLevel('level', level);
  return mostEvents(events, n, population, 1 - level);
}

/**
 * Wilson interval with the finite population correction: n becomes n(N-1)/(N-n). A census gives a point.
 *
 * @example wilsonFinite(3, 20, 100) // 0.15, interval 0.0579 to 0.3361
 */
export function wilsonFinite(events: number, n: number, population: number, level = 0.95): Estimate {
  requireSample(events, n, population);
  requireLevel('level', level);
  const method = 'wilson-finite';
  if (n === 0) return nothingReviewed(method, level);
  const p = events / n;
  if (n === population) return { value: p, low: p, high: p, level, method, n, events };
  const nEff = (n * (population - 1)) / (population - n);
  const { low, high } = wilsonLimits(p, nEff, normalCritical(level));
  return { value: p, low, high, level, method, n, nEff, events };
}

function fewestEvents(events: number, n: number, population: number, tail: number): number {
  return findSmallestInteger(
    events,
    population - n + events,
    (k) => hypergeometricUpper(events, population, k, n) > tail,
  );
}

function mostEvents(events: number, n: number, population: number, tail: number): number {
  const most = population - n + events;
  const firstRuledOut = findSmallestInteger(
    events,
    most + 1,
    (k) => k > most || hypergeometricCdf(events, population, k, n) <= tail,
  );
  return firstRuledOut - 1;
}

function requireSample(events: number, n: number, population: number): void {
  requireCount('population', population, 1);
  requireEventsOf('events', events, 'n', n);
  if (n > population) {
    throw new StatsArgumentError('n', `must not exceed population (${population}), got ${n}`);
  }
}
