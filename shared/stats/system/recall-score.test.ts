import { describe, expect, test } from 'vitest';
import { known } from '../testing/known.ts';
import { refusal } from '../testing/refusal.ts';
import { TWO_SIDES } from '../testing/sides.ts';
import { recallScore } from './recall-score.ts';

describe('the closed form of recall', () => {
  test('the example of the docstring holds', () => {
    const { value, low, high } = known(recallScore(TWO_SIDES));
    expect(value).toBeCloseTo(0.8, 12);
    expect(low).toBeCloseTo(0.653, 3);
    expect(high).toBeCloseTo(0.897, 3);
  });

  test('stays open below when no missed case was seen', () => {
    const { low, high } = known(recallScore([TWO_SIDES[0]!, { ...TWO_SIDES[1]!, events: 0 }]));
    expect(high).toBe(1);
    expect(low).toBeLessThan(0.95);
  });

  test('no case that needed a human, or no review, has no recall', () => {
    const none = TWO_SIDES.map((stratum) => ({ ...stratum, events: 0 }));
    expect(recallScore(none)).toMatchObject({ value: null, reason: 'no-events', low: 0, high: 1 });
    const unseen = TWO_SIDES.map((stratum) => ({ ...stratum, events: 0, reviewed: 0 }));
    expect(recallScore(unseen)).toMatchObject({ value: null, reason: 'stratum-not-reviewed' });
  });

  test('more than one stratum per side is refused', () => {
    expect(refusal(() => recallScore([...TWO_SIDES, TWO_SIDES[0]!]))).toBe('strata');
    expect(refusal(() => recallScore([TWO_SIDES[0]!]))).toBe('strata');
  });
});
