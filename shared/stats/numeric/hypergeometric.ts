import { requireCount } from '../arguments.ts';
import { StatsArgumentError } from '../estimate.ts';
import { binomialDensity } from './binomial-density.ts';

/**
 * Probability of x events in a sample of `drawn` from a population of `population` with `events` events,
 * without replacement.
 *
 * Source: Loader 2000 (ratio of three binomial densities).
 */
export function hypergeometricDensity(x: number, population: number, events: number, drawn: number): number {
  requireUrn(population, events, drawn);
  if (x < Math.max(0, drawn - population + events) || x > Math.min(drawn, events)) return 0;
  if (drawn === 0 || drawn === population) return 1;
  const p = drawn / population;
  const q = (population - drawn) / population;
  return (
    (binomialDensity(x, events, p, q) * binomialDensity(drawn - x, population - events, p, q)) /
    binomialDensity(drawn, population, p, q)
  );
}

/**
 * P(X <= x) for the hypergeometric count.
 *
 * @example hypergeometricCdf(0, 500, 5, 60) // 0.526: five events in 500 often stay unseen in 60 reviews
 */
export function hypergeometricCdf(x: number, population: number, events: number, drawn: number): number {
  requireUrn(population, events, drawn);
  const least = Math.max(0, drawn - population + events);
  const most = Math.min(drawn, events);
  if (x < least) return 0;
  if (x >= most) return 1;
  const k = Math.floor(x);
  // Add up the shorter-looking tail, starting at its largest term.
  if (k < (drawn * events) / population) return Math.min(1, sumDown(k, least, population, events, drawn));
  return Math.max(0, 1 - sumUp(k + 1, most, population, events, drawn));
}

/** P(X >= x) for the hypergeometric count. */
export function hypergeometricUpper(x: number, population: number, events: number, drawn: number): number {
  requireUrn(population, events, drawn);
  const least = Math.max(0, drawn - population + events);
  const most = Math.min(drawn, events);
  if (x <= least) return 1;
  if (x > most) return 0;
  const k = Math.ceil(x);
  if (k > (drawn * events) / population) return Math.min(1, sumUp(k, most, population, events, drawn));
  return Math.max(0, 1 - sumDown(k - 1, least, population, events, drawn));
}

function sumDown(from: number, to: number, population: number, events: number, drawn: number): number {
  const others = population - events - drawn;
  let term = hypergeometricDensity(from, population, events, drawn);
  let sum = term;
  for (let x = from; x > to && term > sum * 1e-17; x--) {
    term *= (x * (others + x)) / ((events - x + 1) * (drawn - x + 1));
    sum += term;
  }
  return sum;
}

function sumUp(from: number, to: number, population: number, events: number, drawn: number): number {
  const others = population - events - drawn;
  let term = hypergeometricDensity(from, population, events, drawn);
  let sum = term;
  for (let x = from; x < to && term > sum * 1e-17; x++) {
    term *= ((events - x) * (drawn - x)) / ((x + 1) * (others + x + 1));
    sum += term;
  }
  return sum;
}

function requireUrn(population: number, events: number, drawn: number): void {
  requireCount('population', population);
  requireCount('events', events);
  requireCount('drawn', drawn);
  if (events > population)
    throw new StatsArgumentError('events', `must not exceed population (${population})`);
  if (drawn > population) throw new StatsArgumentError('drawn', `must not exceed population (${population})`);
}
