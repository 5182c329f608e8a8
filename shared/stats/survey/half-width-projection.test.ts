import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { known } from '../testing/known.ts';
import { refusal } from '../testing/refusal.ts';
import { reviewedStrata } from '../testing/strata.ts';
import { projectHalfWidth, reviewsForHalfWidth } from './half-width-projection.ts';
import { stratifiedProportion } from './stratified-proportion.ts';

const ONE = [{ population: 1600, reviewed: 120, events: 6 }];

describe('plus or minus now, and after more judgements', () => {
  test('the examples of the docstrings hold', () => {
    const { now, later } = projectHalfWidth(ONE, [120]);
    expect(now).toBeCloseTo(0.0403, 4);
    expect(later).toBeCloseTo(0.0264, 4);
    expect(reviewsForHalfWidth(ONE, 0.025).total).toBe(142);
  });

  test('with nothing more it stays, and all cases judged leave no width', () => {
    fc.assert(
      fc.property(reviewedStrata, (strata) => {
        const { low, high } = known(stratifiedProportion(strata));
        const same = projectHalfWidth(
          strata,
          strata.map(() => 0),
        );
        expect(same.now).toBeCloseTo((high - low) / 2, 12);
        expect(same.later).toBeCloseTo(same.now, 9);
        const all = projectHalfWidth(
          strata,
          strata.map((stratum) => stratum.population),
        );
        expect(all.later).toBe(0);
      }),
    );
  });

  test('the reviews asked for reach the target, one fewer does not', () => {
    const strata = [{ population: 400, reviewed: 60, events: 48 }, ...ONE];
    const { total, more } = reviewsForHalfWidth(strata, 0.02);
    expect(more.reduce((sum, own) => sum + own, 0)).toBe(total);
    expect(projectHalfWidth(strata, more).later).toBeLessThanOrEqual(0.02);
  });

  test('a target out of reach asks for everything that is left', () => {
    expect(reviewsForHalfWidth([{ population: 20, reviewed: 5, events: 2 }], 1e-9).total).toBe(15);
  });

  test('before the first review the half-width is one half', () => {
    const none = [{ population: 500, reviewed: 0, events: 0 }];
    expect(projectHalfWidth(none, [0])).toEqual({ now: 0.5, later: 0.5 });
    expect(projectHalfWidth(none, [100]).later).toBeLessThan(0.12);
  });

  test('bad arguments are refused by name', () => {
    expect(refusal(() => projectHalfWidth(ONE, [1, 2]))).toBe('more');
    expect(refusal(() => projectHalfWidth(ONE, [-1]))).toBe('more[0]');
    expect(refusal(() => reviewsForHalfWidth(ONE, 0))).toBe('target');
  });
});
