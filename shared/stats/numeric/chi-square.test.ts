import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusal } from '../testing/refusal.ts';
import { chiSquareQuantile, chiSquareUpper } from './chi-square.ts';
import { normalCdf } from './normal.ts';

describe('the chi-square distribution', () => {
  test('the examples of the docstrings hold', () => {
    expect(chiSquareUpper(3.841458820694124, 1)).toBeCloseTo(0.05, 14);
    expect(chiSquareQuantile(0.95, 1)).toBeCloseTo(3.8414588206941245, 12);
  });

  test('the quantile undoes the upper tail', () => {
    const p = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
    fc.assert(
      fc.property(p, fc.integer({ min: 1, max: 60 }), (probability, df) => {
        expect(chiSquareUpper(chiSquareQuantile(probability, df), df)).toBeCloseTo(1 - probability, 10);
      }),
    );
  });

  test('with one degree of freedom it is the square of a normal number', () => {
    expect(chiSquareUpper(4, 1)).toBeCloseTo(2 * normalCdf(-2), 13);
  });

  test('arguments outside the domain are refused', () => {
    expect(refusal(() => chiSquareUpper(-1, 1))).toBe('x');
    expect(refusal(() => chiSquareQuantile(0.5, 0))).toBe('df');
  });
});
