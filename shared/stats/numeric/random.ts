import { requireCount, requirePositive, requireProbability } from '../arguments.ts';
import { normalQuantile } from './normal.ts';

/** A seeded source of random numbers. The same seed gives the same numbers on every platform. */
export type Random = {
  /** Uniform in [0, 1) with 53 random bits. */
  next(): number;
  /** Whole number, uniform in 0 ... n-1, without bias. */
  integer(n: number): number;
  /**
   * Draws `times` whole numbers of 0 ... n-1 and adds each to its place: counts[first + drawn] += 1. The same numbers
   * as `times` calls of `integer(n)`, at a fraction of the time; for n up to 2^32 - 1.
   */
  tally(n: number, times: number, counts: Uint32Array, first?: number): void;
  /** Standard normal. */
  normal(): number;
  /** Gamma with this shape and scale 1. */
  gamma(shape: number): number;
  /** Beta(a, b). */
  beta(a: number, b: number): number;
  /** Events in n trials of probability p. */
  binomial(n: number, p: number): number;
};

/**
 * Seeded generator: xoshiro128** on four 32-bit words, filled from the seed by splitmix32.
 * Only 32-bit integer arithmetic decides the stream, so two machines never disagree.
 *
 * Source: Blackman & Vigna 2021 (xoshiro); Marsaglia & Tsang 2000 (gamma); Devroye 1986, X.4 (binomial).
 * @param seed a number, or a text such as a run id; `1` and `'1'` are the same seed
 * @example createRandom('plumbline').integer(100) // the same whole number on every machine
 */
export function createRandom(seed: number | string): Random {
  const state = stateFromSeed(String(seed));

  const next32 = (): number => {
    const product = Math.imul(state[1]!, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const shifted = state[1]! << 9;
    state[2]! ^= state[0]!;
    state[3]! ^= state[1]!;
    state[1]! ^= state[2]!;
    state[0]! ^= state[3]!;
    state[2]! ^= shifted;
    state[3] = (state[3]! << 11) | (state[3]! >>> 21);
    return result;
  };

  const next = (): number => ((next32() >>> 5) * 67_108_864 + (next32() >>> 6)) / 9_007_199_254_740_992;

  const integer = (n: number): number => {
    requireCount('n', n, 1);
    if (n > 4_294_967_295) return Math.floor(next() * n);
    let word = next32();
    // Words at or above the largest multiple of n would favour small results: draw again. Only the last n words can
    // be among them, so the slow remainder is hardly ever needed.
    while (word > 4_294_967_295 - n && word >= 4_294_967_296 - (4_294_967_296 % n)) word = next32();
    // Both as 32-bit integers: an integer remainder costs a fraction of a floating-point one.
    return word % (n >>> 0);
  };

  const tally = (n: number, times: number, counts: Uint32Array, first = 0): void => {
    requireCount('n', n, 1);
    requireCount('times', times);
    requireCount('counts.length', counts.length, first + n);
    const perUnit = 1 / n;
    const surelyFair = 4_294_967_295 - n;
    const fair = 4_294_967_296 - (4_294_967_296 % n);
    // The step of next32, with the state in local variables for the length of the loop.
    let s0 = state[0]! | 0;
    let s1 = state[1]! | 0;
    let s2 = state[2]! | 0;
    let s3 = state[3]! | 0;
    for (let left = times; left > 0; ) {
      const product = Math.imul(s1, 5);
      const word = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
      const shifted = s1 << 9;
      s2 ^= s0;
      s3 ^= s1;
      s1 ^= s2;
      s0 ^= s3;
      s2 ^= shifted;
      s3 = (s3 << 11) | (s3 >>> 21);
      if (word > surelyFair && word >= fair) continue;
      // word % n without a division. The half keeps the quotient off the whole numbers by more than it can be rounded.
      const quotient = ((word + 0.5) * perUnit) >>> 0;
      counts[first + ((word - Math.imul(quotient, n)) >>> 0)]! += 1;
      left -= 1;
    }
    state.set([s0, s1, s2, s3]);
  };

  // Half a step away from 0 keeps the quantile finite.
  const normal = (): number => normalQuantile(next() + 2 ** -54);

  const gamma = (shape: number): number => {
    requirePositive('shape', shape);
    if (shape < 1) return gamma(shape + 1) * (next() + 2 ** -54) ** (1 / shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = normal();
      const root = 1 + c * x;
      if (root <= 0) continue;
      const v = root * root * root;
      if (Math.log(next() + 2 ** -54) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
    }
  };

  const beta = (a: number, b: number): number => {
    const first = gamma(a);
    const second = gamma(b);
    const sum = first + second;
    // Both underflow only for tiny shapes, where the mass sits at the ends.
    return sum > 0 ? first / sum : next() < a / (a + b) ? 1 : 0;
  };

  const binomial = (n: number, p: number): number => {
    requireCount('n', n);
    requireProbability('p', p);
    let left = n;
    let chance = p;
    let events = 0;
    // Split at the middle order statistic of the uniforms until few trials are left.
    while (left > 30) {
      const middle = 1 + Math.floor(left / 2);
      const split = beta(middle, left + 1 - middle);
      if (split <= chance) {
        events += middle;
        left -= middle;
        chance = split < 1 ? Math.min(1, (chance - split) / (1 - split)) : 0;
      } else {
        left = middle - 1;
        chance = Math.min(1, chance / split);
      }
    }
    for (let i = 0; i < left; i++) if (next() < chance) events++;
    return events;
  };

  return { next, integer, tally, normal, gamma, beta, binomial };
}

/** Four words from a text: FNV-1a over its UTF-16 units, then splitmix32. */
function stateFromSeed(seed: string): Uint32Array {
  let hash = 0x811c9dc5;
  for (let i = 0; i < seed.length; i++) hash = Math.imul(hash ^ seed.charCodeAt(i), 0x01000193);
  const state = new Uint32Array(4);
  for (let i = 0; i < 4; i++) {
    hash = (hash + 0x9e3779b9) | 0;
    let word = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad);
    word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
    state[i] = word ^ (word >>> 15);
  }
  return state;
}
