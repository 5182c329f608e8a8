import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { known } from '../testing/known.ts';
import { refusal } from '../testing/refusal.ts';
import { surveyWithValues } from '../testing/survey.ts';
import { stratifiedMean } from './stratified-mean.ts';

describe('a stratified mean', () => {
  test('the example of the docstring holds', () => {
    expect(known(stratifiedMean([1, 2, 3, 4], { stratum: [0, 0, 1, 1], populations: [10, 30] })).value).toBe(
      3,
    );
  });

  test('neither the order of the cases nor the names of the strata matter', () => {
    fc.assert(
      fc.property(surveyWithValues, ({ stratum, populations, y }) => {
        const there = known(stratifiedMean(y, { stratum, populations }));
        const last = populations.length - 1;
        const back = known(
          stratifiedMean(y.toReversed(), {
            stratum: stratum.toReversed().map((h) => last - h),
            populations: populations.toReversed(),
          }),
        );
        expect(back.value).toBeCloseTo(there.value, 12);
        expect(back.standardError).toBeCloseTo(there.standardError, 12);
      }),
    );
  });

  test('the complement has the same error, and a change of scale carries over', () => {
    fc.assert(
      fc.property(surveyWithValues, ({ stratum, populations, y }) => {
        const sample = { stratum, populations };
        const there = known(stratifiedMean(y, sample));
        const complement = known(
          stratifiedMean(
            y.map((value) => 1 - value),
            sample,
          ),
        );
        expect(complement.value).toBeCloseTo(1 - there.value, 12);
        expect(complement.standardError).toBeCloseTo(there.standardError, 12);
        const scaled = known(
          stratifiedMean(
            y.map((value) => 60 * value + 5),
            sample,
          ),
        );
        expect(scaled.value).toBeCloseTo(60 * there.value + 5, 9);
        expect(scaled.standardError).toBeCloseTo(60 * there.standardError, 9);
      }),
    );
  });

  test('a census has no error, and without the correction it has one', () => {
    const sample = { stratum: [0, 0, 0], populations: [3] };
    expect(known(stratifiedMean([0, 1, 1], sample)).standardError).toBe(0);
    expect(known(stratifiedMean([0, 1, 1], { ...sample, finite: false })).standardError).toBeGreaterThan(0);
  });

  test('cases of one customer count as one draw', () => {
    const y = [1, 1, 0, 0, 1, 1];
    const sample = { stratum: [0, 0, 0, 0, 0, 0], populations: [600] };
    const apart = known(stratifiedMean(y, sample));
    const together = known(stratifiedMean(y, { ...sample, unit: [1, 1, 2, 2, 3, 3] }));
    expect(together.value).toBe(apart.value);
    expect(together.df).toBe(2);
    expect(together.standardError).toBeGreaterThan(apart.standardError);
  });

  test('one case per stratum says that the spread is unknown', () => {
    const mean = known(stratifiedMean([3], { stratum: [0], populations: [10] }));
    expect(mean.note).toContain('One judged case per stratum');
  });

  test('weights of 0 for every case leave nothing to estimate', () => {
    expect(stratifiedMean([1], { stratum: [0], populations: [1], weight: [0] })).toMatchObject({
      value: null,
      reason: 'all-weights-zero',
    });
  });

  test('nothing handed in is changed', () => {
    const y = Object.freeze([1, 0]);
    const sample = { stratum: Object.freeze([0, 0]), populations: Object.freeze([5]) as readonly number[] };
    expect(known(stratifiedMean(y, sample)).value).toBe(0.5);
  });

  test('bad arguments are refused by name', () => {
    const sample = { stratum: [0, 0], populations: [5] };
    expect(refusal(() => stratifiedMean([1], sample))).toBe('y');
    expect(refusal(() => stratifiedMean([1, Number.NaN], sample))).toBe('y');
    expect(refusal(() => stratifiedMean([], { stratum: [], populations: [5] }))).toBe('stratum');
    expect(refusal(() => stratifiedMean([1], { stratum: [3], populations: [5] }))).toBe('stratum');
    expect(refusal(() => stratifiedMean([1, 1], { ...sample, populations: [1] }))).toBe('populations[0]');
    expect(refusal(() => stratifiedMean([1, 1], { ...sample, weight: [1, -2] }))).toBe('weight');
    expect(refusal(() => stratifiedMean([1, 1], { ...sample, unit: [1] }))).toBe('unit');
  });
});
