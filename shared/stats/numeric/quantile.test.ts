import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusal } from '../testing/refusal.ts';
import { quantile, quantileOfSorted } from './quantile.ts';

const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 50 });

describe('the quantile of type 7', () => {
  test('the example of the docstring holds', () => {
    expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
  });

  test('0 gives the least, 1 the largest, and it never falls in between', () => {
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (list, p) => {
        expect(quantile(list, 0)).toBe(Math.min(...list));
        expect(quantile(list, 1)).toBe(Math.max(...list));
        expect(quantile(list, p)).toBeLessThanOrEqual(quantile(list, Math.min(1, p + 0.1)) + 1e-9);
      }),
    );
  });

  test('an order statistic keeps its bits, a negative zero too', () => {
    expect(quantile([5e-324, -0], 0)).toBe(-0);
    expect(quantile([-3, -0, 7], 0.5)).toBe(-0);
  });

  test('the order of the values does not matter, and they are left as they are', () => {
    const list = [3, 1, 2];
    expect(quantile(list, 0.3)).toBe(quantileOfSorted([1, 2, 3], 0.3));
    expect(list).toEqual([3, 1, 2]);
  });

  test('an empty list and a probability above 1 are refused', () => {
    expect(refusal(() => quantile([], 0.5))).toBe('values');
    expect(refusal(() => quantile([1], 1.5))).toBe('p');
  });
});
