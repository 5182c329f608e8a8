import { describe, expect, test } from 'vitest';
import { addCounts, betaBinomial, countQuantile, cumulate, pointMass } from './count-distribution.ts';

const total = (mass: Float64Array) => mass.reduce((sum, p) => sum + p, 0);
const mean = ({ first, mass, step }: ReturnType<typeof betaBinomial>) =>
  mass.reduce((sum, p, i) => sum + p * (first + i) * step, 0);

describe('distributions of counts', () => {
  test('a beta-binomial adds up to one around its mean', () => {
    const distribution = betaBinomial(1000, 6.5, 114.5, 6);
    expect(total(distribution.mass)).toBeCloseTo(1, 12);
    expect(mean(distribution)).toBeCloseTo(6 + (1000 * 6.5) / 121, 9);
  });

  test('a beta-binomial of an even prior is even', () => {
    const { mass } = betaBinomial(4, 1, 1);
    expect([...mass].every((p) => Math.abs(p - 0.2) < 1e-12)).toBe(true);
  });

  test('a U-shaped one keeps both ends', () => {
    const { first, mass } = betaBinomial(50, 0.1, 0.1);
    expect(first).toBe(0);
    expect(mass).toHaveLength(51);
    expect(mass[0]).toBeCloseTo(mass[50]!, 12);
  });

  test('sums of independent counts add their means', () => {
    const sum = addCounts(betaBinomial(300, 2, 8), betaBinomial(200, 5, 5));
    expect(mean(sum)).toBeCloseTo(160, 8);
    expect(mean(addCounts(sum, pointMass(7)))).toBeCloseTo(167, 8);
  });

  test('a coarse lattice keeps the mean within half a step', () => {
    expect(Math.abs(mean(betaBinomial(10_000, 3, 9, 0, 8)) - 2500)).toBeLessThan(4);
  });

  test('quantiles are the smallest counts that reach the probability', () => {
    const distribution = betaBinomial(4, 1, 1);
    const cumulative = cumulate(distribution);
    expect(countQuantile(distribution, cumulative, 0.2 - 1e-9)).toBe(0);
    expect(countQuantile(distribution, cumulative, 0.5)).toBe(2);
    expect(countQuantile(distribution, cumulative, 1)).toBe(4);
  });
});
