import { describe, expect, test } from 'vitest';
import { wilson } from '../proportions/wilson.ts';
import { known } from '../testing/known.ts';
import { refusal } from '../testing/refusal.ts';
import { stratifiedWilson } from './stratified-wilson.ts';

describe('the stratified Wilson interval', () => {
  test('the example of the docstring holds', () => {
    const { value, low, high } = known(stratifiedWilson([12, 3], [60, 90], [0.2, 0.8]));
    expect(value).toBeCloseTo(0.0667, 4);
    expect(low).toBeCloseTo(0.0396, 4);
    expect(high).toBeCloseTo(0.1137, 4);
  });

  test('one stratum is plain Wilson, and only the ratio of the weights matters', () => {
    expect(known(stratifiedWilson([8], [30], [5])).low).toBeCloseTo(known(wilson(8, 30)).low, 12);
    expect(stratifiedWilson([12, 3], [60, 90], [400, 1600])).toMatchObject(
      stratifiedWilson([12, 3], [60, 90], [0.2, 0.8]),
    );
  });

  test('counting the non-events mirrors it', () => {
    const there = known(stratifiedWilson([12, 3], [60, 90], [0.2, 0.8]));
    const back = known(stratifiedWilson([48, 87], [60, 90], [0.2, 0.8]));
    expect(back.low).toBeCloseTo(1 - there.high, 12);
  });

  test('strata that show only 0 and 1 still have a width', () => {
    const { low, high } = known(stratifiedWilson([0, 90], [60, 90], [0.5, 0.5]));
    expect(high - low).toBeGreaterThan(0.05);
  });

  test('an unreviewed stratum and missing weights are reasons, not numbers', () => {
    expect(stratifiedWilson([1, 0], [9, 0], [1, 1])).toMatchObject({
      value: null,
      reason: 'stratum-not-reviewed',
    });
    expect(stratifiedWilson([1, 0], [9, 2], [0, 0])).toMatchObject({
      value: null,
      reason: 'all-weights-zero',
    });
  });

  test('bad arguments are refused by name', () => {
    expect(refusal(() => stratifiedWilson([], [], []))).toBe('events');
    expect(refusal(() => stratifiedWilson([3], [2], [1]))).toBe('events[0]');
    expect(refusal(() => stratifiedWilson([1], [2, 3], [1]))).toBe('n');
    expect(refusal(() => stratifiedWilson([1], [2], [-1]))).toBe('weight');
  });
});
