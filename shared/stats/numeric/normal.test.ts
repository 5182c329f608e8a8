import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusal } from '../testing/refusal.ts';
import { normalCdf, normalCritical, normalQuantile } from './normal.ts';

describe('the normal distribution', () => {
  test('the examples of the docstrings hold', () => {
    expect(normalCdf(1.959963984540054)).toBeCloseTo(0.975, 14);
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
    expect(normalCritical(0.95)).toBeCloseTo(1.959963984540054, 14);
  });

  test('the quantile undoes the distribution function, also deep in the tails', () => {
    fc.assert(
      fc.property(fc.double({ min: -8, max: 8, noNaN: true }), (z) => {
        const p = normalCdf(z);
        // Above 5 the distance to 1 has lost the digits that would give z back.
        if (z < 5) expect(normalQuantile(p)).toBeCloseTo(z, 9);
      }),
    );
  });

  test('both tails mirror each other', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 8, noNaN: true }), (z) => {
        expect(normalCdf(-z) + normalCdf(z)).toBeCloseTo(1, 14);
      }),
    );
  });

  test('a quantile at 0 or 1 does not exist', () => {
    expect(refusal(() => normalQuantile(0))).toBe('p');
    expect(refusal(() => normalQuantile(1))).toBe('p');
    expect(refusal(() => normalCdf(Number.NaN))).toBe('z');
  });
});
