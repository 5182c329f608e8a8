import { describe, expect, test } from 'vitest';
import { cannotEstimate, type Estimate, isEstimated, StatsArgumentError } from './estimate.ts';

describe('an estimate', () => {
  test('says "cannot be estimated" as a value with a reason and a sentence', () => {
    const figure = cannotEstimate('nothing-reviewed', 'No case has been reviewed yet.', { low: 0, high: 1 });
    expect(figure).toEqual({
      value: null,
      reason: 'nothing-reviewed',
      sentence: 'No case has been reviewed yet.',
      low: 0,
      high: 1,
    });
  });

  test('is told apart from the missing one by its value', () => {
    const half: Estimate = { value: 0.5, low: 0, high: 1, level: 0.95, method: 'wilson', n: 2 };
    expect(isEstimated(half)).toBe(true);
    expect(isEstimated(cannotEstimate('too-few', 'Only one case.'))).toBe(false);
  });

  test('a bad argument is named', () => {
    const error = new StatsArgumentError('level', 'must lie strictly between 0 and 1, got 2');
    expect(error.argument).toBe('level');
    expect(error.message).toBe('level must lie strictly between 0 and 1, got 2');
  });
});
