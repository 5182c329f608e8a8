import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusal } from '../testing/refusal.ts';
import { betaCdf, betaQuantile, betaUpper } from './beta.ts';

const shape = fc.double({ min: 0.3, max: 2000, noNaN: true });
const inside = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });

describe('the beta distribution', () => {
  test('the examples of the docstrings hold', () => {
    expect(betaCdf(0.4, 2, 3)).toBeCloseTo(0.5248, 14);
    expect(betaQuantile(0.95, 1, 299)).toBeCloseTo(0.00996914679289927, 14);
  });

  test('the quantile undoes the distribution function to a relative 1e-9, as far as numbers near x allow', () => {
    fc.assert(
      fc.property(inside, shape, shape, (p, a, b) => {
        const x = betaQuantile(p, a, b);
        // Near 1 a steep distribution function can jump past p between two neighbouring numbers.
        expect(betaCdf(x * (1 - 1e-15), a, b)).toBeLessThanOrEqual(p * (1 + 1e-9));
        expect(betaCdf(Math.min(1, x * (1 + 1e-15)), a, b)).toBeGreaterThanOrEqual(p * (1 - 1e-9));
      }),
    );
  });

  test('a quantile of 1e-12 keeps its digits', () => {
    const x = betaQuantile(0.025, 0.5, 5e9);
    expect(x).toBeLessThan(1e-12);
    expect(betaCdf(x, 0.5, 5e9) / 0.025).toBeCloseTo(1, 9);
  });

  test('exchanging the shapes mirrors it', () => {
    fc.assert(
      fc.property(inside, shape, shape, (x, a, b) => {
        expect(betaCdf(x, a, b)).toBeCloseTo(betaUpper(1 - x, b, a), 9);
      }),
    );
  });

  test('the ends are exact', () => {
    expect(betaCdf(0, 2, 3)).toBe(0);
    expect(betaCdf(1, 2, 3)).toBe(1);
    expect(betaQuantile(0, 2, 3)).toBe(0);
    expect(betaQuantile(1, 2, 3)).toBe(1);
  });

  test('arguments outside the domain are refused', () => {
    expect(refusal(() => betaCdf(1.5, 1, 1))).toBe('x');
    expect(refusal(() => betaCdf(0.5, 0, 1))).toBe('a');
    expect(refusal(() => betaUpper(0.5, 1, -1))).toBe('b');
    expect(refusal(() => betaQuantile(2, 1, 1))).toBe('p');
  });
});
