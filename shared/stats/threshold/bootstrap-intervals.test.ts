import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusal } from '../testing/refusal.ts';
import { basicInterval, bcaInterval, percentileInterval } from './bootstrap-intervals.ts';

const values = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 5, maxLength: 60 });

describe('bootstrap intervals', () => {
  test('the examples of the docstrings hold', () => {
    expect(percentileInterval([1, 2, 3, 4, 5], 0.5)).toEqual({ low: 2, high: 4 });
    expect(basicInterval(3, [1, 2, 3, 4, 6], 0.5)).toEqual({ low: 2, high: 4 });
  });

  test('the order of the replicates does not matter', () => {
    fc.assert(
      fc.property(values, (replicates) => {
        expect(percentileInterval(replicates.toReversed())).toEqual(percentileInterval(replicates));
      }),
    );
  });

  test('without bias and acceleration BCa is the percentile interval', () => {
    const replicates = Array.from({ length: 999 }, (_, i) => i - 499);
    const { low, high, z0, acceleration } = bcaInterval(0, replicates, [-1, 0, 1]);
    const plain = percentileInterval(replicates);
    expect(z0).toBeCloseTo(0, 12);
    expect(acceleration).toBe(0);
    expect(low).toBeCloseTo(plain.low, 6);
    expect(high).toBeCloseTo(plain.high, 6);
  });

  test('replicates that never vary give the point', () => {
    expect(bcaInterval(4, [4, 4, 4], [4, 4])).toMatchObject({ low: 4, high: 4, z0: null });
  });

  test('replicates all on one side fall back to the percentile interval', () => {
    expect(bcaInterval(0, [1, 2, 3], [1, 2])).toMatchObject({ ...percentileInterval([1, 2, 3]), z0: null });
  });

  test('a wild acceleration never leaves the replicates', () => {
    fc.assert(
      fc.property(values, values, (replicates, jackknife) => {
        const { low, high } = bcaInterval(replicates[0]!, replicates, jackknife, 0.99);
        for (const limit of [low, high]) {
          expect(limit).toBeGreaterThanOrEqual(Math.min(...replicates));
          expect(limit).toBeLessThanOrEqual(Math.max(...replicates));
        }
      }),
    );
  });

  test('bad arguments are refused by name', () => {
    expect(refusal(() => percentileInterval([]))).toBe('replicates');
    expect(refusal(() => percentileInterval([Number.NaN]))).toBe('replicates');
    expect(refusal(() => basicInterval(Number.NaN, [1]))).toBe('value');
    expect(refusal(() => bcaInterval(1, [1], []))).toBe('jackknife');
    expect(refusal(() => bcaInterval(1, [1], [1], 2))).toBe('level');
  });
});
