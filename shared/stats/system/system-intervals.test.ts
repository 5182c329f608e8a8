import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stratifiedProportion } from '../survey/stratified-proportion.ts';
import { known } from '../testing/known.ts';
import { refusal } from '../testing/refusal.ts';
import { bothSides, TWO_SIDES } from '../testing/sides.ts';
import { stratifiedPosterior } from './stratified-posterior.ts';
import { systemIntervals } from './system-intervals.ts';

describe('the default intervals of the whole system', () => {
  test('hold those of the balanced posterior', () => {
    fc.assert(
      fc.property(bothSides, (strata) => {
        const own = systemIntervals(strata, 0.95);
        const { recall, precision } = stratifiedPosterior(strata);
        expect(own.recall.low).toBeLessThanOrEqual(recall.quantile(0.025) + 1e-3);
        expect(own.recall.high).toBeGreaterThanOrEqual(recall.quantile(0.975) - 1e-3);
        expect(own.precision!.low).toBeLessThanOrEqual(precision!.quantile(0.025) + 0.02);
      }),
      { numRuns: 40 },
    );
  });

  test('one side alone has the interval of its stratified proportion', () => {
    const { low, high } = known(stratifiedProportion([TWO_SIDES[1]!]));
    expect(systemIntervals(TWO_SIDES, 0.95).missedRate).toEqual({ low, high });
  });

  test('a higher level is never narrower', () => {
    const narrow = systemIntervals(TWO_SIDES, 0.8);
    const wide = systemIntervals(TWO_SIDES, 0.99);
    expect(wide.recall.low).toBeLessThan(narrow.recall.low);
    expect(wide.fBeta(2).high).toBeGreaterThan(narrow.fBeta(2).high);
    expect(wide.prevalence.high).toBeGreaterThan(narrow.prevalence.high);
  });

  test('a side without cases has no rate of its own', () => {
    expect(systemIntervals([TWO_SIDES[0]!], 0.95).missedRate).toBeNull();
  });

  test('bad arguments are refused by name', () => {
    expect(refusal(() => systemIntervals(TWO_SIDES, 1))).toBe('level');
    expect(refusal(() => systemIntervals([], 0.95))).toBe('strata');
  });
});
