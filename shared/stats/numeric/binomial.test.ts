import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusal } from '../testing/refusal.ts';
import { binomialCdf, binomialUpper } from './binomial.ts';
import { binomialDensity } from './binomial-density.ts';

describe('the binomial distribution', () => {
  test('the example of the docstring holds', () => {
    expect(binomialCdf(0, 59, 0.05)).toBeCloseTo(0.95 ** 59, 14);
  });

  test('the distribution function adds up the densities', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, p) => {
        let sum = 0;
        for (let x = 0; x <= n; x++) {
          sum += binomialDensity(x, n, p, 1 - p);
          expect(binomialCdf(x, n, p)).toBeCloseTo(sum, 11);
        }
        expect(sum).toBeCloseTo(1, 11);
      }),
      { numRuns: 40 },
    );
  });

  test('both tails overlap in one value only', () => {
    expect(binomialCdf(3, 10, 0.3) + binomialUpper(4, 10, 0.3)).toBeCloseTo(1, 14);
  });

  test('a density keeps its digits for large n', () => {
    expect(binomialDensity(500_000, 1_000_000, 0.5, 0.5)).toBeCloseTo(7.97884361e-4, 12);
  });

  test('certain and impossible events are exact', () => {
    expect(binomialCdf(0, 5, 0)).toBe(1);
    expect(binomialCdf(4, 5, 1)).toBe(0);
    expect(binomialUpper(0, 5, 0.2)).toBe(1);
    expect(binomialUpper(6, 5, 0.2)).toBe(0);
  });

  test('arguments outside the domain are refused', () => {
    expect(refusal(() => binomialCdf(1, -1, 0.5))).toBe('n');
    expect(refusal(() => binomialUpper(1, 2, 1.5))).toBe('p');
  });
});
