import { describe, expect, test } from 'vitest';
import { refusal } from '../testing/refusal.ts';
import { weightedQuantile } from './weighted-quantile.ts';

describe('the weighted quantile', () => {
  test('the example of the docstring holds', () => {
    expect(weightedQuantile([10, 20, 30], [1, 1, 8], 0.5)).toBe(30);
  });

  test('a weight of k equals the value k times', () => {
    expect(weightedQuantile([1, 2, 3], [2, 1, 3], 0.4)).toBe(
      weightedQuantile([3, 1, 3, 2, 1, 3], [1, 1, 1, 1, 1, 1], 0.4),
    );
  });

  test('a value without weight is never chosen', () => {
    expect(weightedQuantile([5, 6], [0, 1], 0)).toBe(6);
  });

  test('no weight at all gives null', () => {
    expect(weightedQuantile([5, 6], [0, 0], 0.5)).toBeNull();
  });

  test('bad arguments are refused', () => {
    expect(refusal(() => weightedQuantile([], [], 0.5))).toBe('values');
    expect(refusal(() => weightedQuantile([1], [1, 2], 0.5))).toBe('weight');
    expect(refusal(() => weightedQuantile([1], [-1], 0.5))).toBe('weight');
    expect(refusal(() => weightedQuantile([Number.NaN], [1], 0.5))).toBe('values');
  });
});
