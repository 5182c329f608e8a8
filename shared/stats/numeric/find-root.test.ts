import { describe, expect, test } from 'vitest';
import { findSmallestInteger, findSwitch } from './find-root.ts';

describe('halving', () => {
  test('finds where a condition switches, to the last digit', () => {
    expect(findSwitch(0, 2, (x) => x * x >= 2)).toBeCloseTo(Math.SQRT2, 15);
  });

  test('finds a switch near zero with its digits', () => {
    expect(findSwitch(0, 1, (x) => x >= 3e-40) / 3e-40).toBeCloseTo(1, 12);
  });

  test('stops early when less precision is asked for', () => {
    let steps = 0;
    findSwitch(
      0,
      1,
      (x) => {
        steps++;
        return x > 0.3;
      },
      0.01,
    );
    expect(steps).toBeLessThan(10);
  });

  test('finds the smallest whole number, at both ends too', () => {
    expect(findSmallestInteger(0, 100, (k) => k >= 37)).toBe(37);
    expect(findSmallestInteger(0, 100, () => true)).toBe(0);
    expect(findSmallestInteger(0, 100, (k) => k === 100)).toBe(100);
  });
});
