import { describe, expect, test } from 'vitest';
import { refusal } from '../testing/refusal.ts';
import { designEffect, kishEffectiveSize } from './design-effect.ts';

describe('the design effect', () => {
  test('is 1 for a simple random sample', () => {
    const y = [0, 1, 1, 0, 1];
    const weight = [4, 4, 4, 4, 4];
    const simple = ((0.24 * 5) / 4 / 5) * (1 - 5 / 20);
    expect(designEffect(y, weight, simple)).toBeCloseTo(1, 12);
  });

  test('has no value when y does not vary or nothing is left to draw', () => {
    expect(designEffect([1, 1, 1], [2, 2, 2], 0)).toBeNull();
    expect(designEffect([0, 1], [1, 1], 0.1)).toBeNull();
  });

  test('Kish: the example of the docstring holds, equal weights lose nothing', () => {
    expect(kishEffectiveSize([1, 1, 4])).toBe(2);
    expect(kishEffectiveSize([3, 3, 3])).toBeCloseTo(3, 12);
    expect(kishEffectiveSize([0, 0])).toBe(0);
  });

  test('bad arguments are refused', () => {
    expect(refusal(() => designEffect([], [], 0))).toBe('y');
    expect(refusal(() => designEffect([1], [1, 2], 0))).toBe('weight');
    expect(refusal(() => designEffect([1], [1], -1))).toBe('variance');
    expect(refusal(() => kishEffectiveSize([-1]))).toBe('weight');
  });
});
