import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusal } from '../testing/refusal.ts';
import { gammaLower, gammaUpper, lnBeta, lnGamma } from './gamma.ts';

const shape = fc.double({ min: 0.05, max: 200, noNaN: true });

describe('the gamma function', () => {
  test('the examples of the docstrings hold', () => {
    expect(lnGamma(10)).toBeCloseTo(Math.log(362_880), 12);
    expect(gammaLower(1, 1)).toBeCloseTo(1 - Math.exp(-1), 14);
  });

  test('x times its value at x is its value at x + 1', () => {
    fc.assert(
      fc.property(shape, (x) => {
        expect(lnGamma(x + 1) - lnGamma(x)).toBeCloseTo(Math.log(x), 10);
      }),
    );
  });

  test('ln B is symmetric', () => {
    fc.assert(
      fc.property(shape, shape, (a, b) => {
        expect(lnBeta(a, b)).toBeCloseTo(lnBeta(b, a), 10);
      }),
    );
  });

  test('the lower and upper parts add up to one', () => {
    fc.assert(
      fc.property(shape, fc.double({ min: 0, max: 400, noNaN: true }), (a, x) => {
        expect(gammaLower(a, x) + gammaUpper(a, x)).toBeCloseTo(1, 12);
      }),
    );
  });

  test('arguments outside the domain are refused', () => {
    expect(refusal(() => lnGamma(0))).toBe('x');
    expect(refusal(() => gammaLower(0, 1))).toBe('a');
    expect(refusal(() => gammaUpper(1, -1))).toBe('x');
  });
});
