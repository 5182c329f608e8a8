import { describe, expect, test } from 'vitest';
import { refusal } from '../testing/refusal.ts';
import { createRandom, type Random } from './random.ts';

const mean = (count: number, draw: (random: Random) => number, seed: string | number = 7) => {
  const random = createRandom(seed);
  let sum = 0;
  for (let i = 0; i < count; i++) sum += draw(random);
  return sum / count;
};

describe('seeded random numbers', () => {
  test('are the same on every platform and in every version', () => {
    const random = createRandom('plumbline');
    expect([random.next(), random.next(), random.integer(1000), random.integer(1000)]).toEqual(PINNED);
  });

  test('a number and its text are the same seed, other seeds give other numbers', () => {
    expect(createRandom(1).next()).toBe(createRandom('1').next());
    expect(createRandom(1).next()).not.toBe(createRandom(2).next());
  });

  test('lie in [0, 1) and are even', () => {
    const random = createRandom(3);
    const counts = new Array<number>(10).fill(0);
    for (let i = 0; i < 20_000; i++) counts[Math.floor(random.next() * 10)]!++;
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(200);
  });

  test('whole numbers have no bias and stay below n', () => {
    const random = createRandom(4);
    const counts = new Array<number>(3).fill(0);
    for (let i = 0; i < 30_000; i++) counts[random.integer(3)]!++;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400);
    expect(random.integer(1)).toBe(0);
  });

  test('a tally counts the same whole numbers as drawing one by one, and goes on with the same stream', () => {
    for (const n of [1, 2, 3, 7, 5000, 65_536, 1_000_003]) {
      const one = createRandom(n);
      const many = createRandom(n);
      const expected = new Uint32Array(n + 2);
      for (let i = 0; i < 3000; i++) expected[2 + one.integer(n)]! += 1;
      const counts = new Uint32Array(n + 2);
      many.tally(n, 3000, counts, 2);
      expect(counts).toEqual(expected);
      expect(many.next()).toBe(one.next());
    }
    expect(refusal(() => createRandom(1).tally(5, 1, new Uint32Array(4)))).toBe('counts.length');
  });

  test('the distributions have their means and spreads', () => {
    expect(mean(20_000, (random) => random.normal())).toBeCloseTo(0, 1);
    expect(mean(20_000, (random) => random.normal() ** 2)).toBeCloseTo(1, 1);
    expect(mean(20_000, (random) => random.gamma(2.5))).toBeCloseTo(2.5, 1);
    expect(mean(20_000, (random) => random.gamma(0.4))).toBeCloseTo(0.4, 1);
    expect(mean(20_000, (random) => random.beta(2, 6))).toBeCloseTo(0.25, 2);
    expect(mean(20_000, (random) => random.binomial(500, 0.1)) / 500).toBeCloseTo(0.1, 2);
    expect(mean(20_000, (random) => (random.binomial(200, 0.3) - 60) ** 2) / 42).toBeCloseTo(1, 1);
  });

  test('certain and impossible events are exact', () => {
    const random = createRandom(5);
    expect(random.binomial(100, 0)).toBe(0);
    expect(random.binomial(100, 1)).toBe(100);
  });

  test('arguments outside the domain are refused', () => {
    const random = createRandom(6);
    expect(refusal(() => random.integer(0))).toBe('n');
    expect(refusal(() => random.gamma(0))).toBe('shape');
    expect(refusal(() => random.binomial(5, 2))).toBe('p');
  });
});

const PINNED = [0.3588754359370403, 0.8990238880087009, 127, 465];
