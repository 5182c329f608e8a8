import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { known } from '../testing/known.ts';
import { refusal } from '../testing/refusal.ts';
import { surveyWithValues } from '../testing/survey.ts';
import { domainDifference, domainMean } from './domain-mean.ts';
import { postStratifiedMean } from './post-stratified-mean.ts';
import { ratioOfTotals } from './ratio.ts';
import { stratifiedMean } from './stratified-mean.ts';

const FOUR = { stratum: [0, 0, 0, 0], populations: [40] };

describe('parts of a stratified sample', () => {
  test('the examples of the docstrings hold', () => {
    expect(known(domainMean([1, 0, 1, 1], [1, 1, 0, 0], FOUR)).value).toBe(0.5);
    expect(known(ratioOfTotals([2, 4], [4, 4], { stratum: [0, 0], populations: [10] })).value).toBe(0.75);
    expect(
      known(postStratifiedMean([1, 0], [0, 1], [30, 10], { stratum: [0, 0], populations: [40] })).value,
    ).toBe(0.75);
  });

  test('the domain of all cases is the whole sample', () => {
    fc.assert(
      fc.property(surveyWithValues, ({ stratum, populations, y }) => {
        const sample = { stratum, populations };
        const all = known(
          domainMean(
            y,
            y.map(() => 1),
            sample,
          ),
        );
        const mean = known(stratifiedMean(y, sample));
        expect(all.value).toBeCloseTo(mean.value, 12);
        expect(all.standardError).toBeCloseTo(mean.standardError, 12);
      }),
    );
  });

  test('cutting the sample down first would claim too little error', () => {
    const sample = { stratum: [0, 0, 0, 0, 1, 1, 1, 1], populations: [400, 4000] };
    const inDomain = [1, 1, 0, 0, 1, 0, 0, 0];
    const whole = known(domainMean([1, 0, 1, 1, 0, 1, 1, 1], inDomain, sample));
    expect(whole.n).toBe(3);
    expect(whole.df).toBe(1);
    expect(whole.standardError).toBeGreaterThan(0);
  });

  test('the difference of two domains keeps their covariance and turns round with them', () => {
    const y = [1, 0, 1, 1, 0, 1];
    const sample = { stratum: [0, 0, 0, 1, 1, 1], populations: [30, 90] };
    const first = [1, 1, 0, 1, 0, 0];
    const second = [0, 0, 1, 0, 1, 1];
    const there = known(domainDifference(y, first, second, sample));
    const back = known(domainDifference(y, second, first, sample));
    expect(back.value).toBeCloseTo(-there.value, 12);
    expect(back.standardError).toBeCloseTo(there.standardError, 12);
  });

  test('a domain without judged case has no mean', () => {
    expect(domainMean([1, 0, 1, 1], [0, 0, 0, 0], FOUR)).toMatchObject({
      value: null,
      reason: 'nothing-in-group',
    });
    expect(domainDifference([1, 0, 1, 1], [1, 1, 1, 1], [0, 0, 0, 0], FOUR).value).toBeNull();
    expect(ratioOfTotals([1, 1, 1, 1], [0, 0, 0, 0], FOUR)).toMatchObject({
      value: null,
      reason: 'undefined-ratio',
    });
  });

  test('a cell with cases but none judged must be merged first', () => {
    expect(postStratifiedMean([1, 0, 1, 1], [0, 0, 0, 0], [30, 10], FOUR)).toMatchObject({
      value: null,
      reason: 'nothing-in-group',
    });
    expect(postStratifiedMean([1, 0, 1, 1], [0, 0, 0, 0], [0, 0], FOUR)).toMatchObject({ value: null });
  });

  test('post-stratifying on the strata themselves changes nothing', () => {
    fc.assert(
      fc.property(surveyWithValues, ({ stratum, populations, y }) => {
        const sample = { stratum, populations };
        const post = known(postStratifiedMean(y, stratum, populations, sample));
        const mean = known(stratifiedMean(y, sample));
        expect(post.value).toBeCloseTo(mean.value, 12);
        expect(post.standardError).toBeCloseTo(mean.standardError, 12);
      }),
    );
  });

  test('bad arguments are refused by name', () => {
    expect(refusal(() => domainMean([1, 0, 1, 1], [1, 2, 0, 0], FOUR))).toBe('inDomain');
    expect(refusal(() => domainDifference([1, 0, 1, 1], [1], [1, 0, 0, 0], FOUR))).toBe('inFirst');
    expect(refusal(() => ratioOfTotals([1, 0, 1, 1], [1], FOUR))).toBe('x');
    expect(refusal(() => postStratifiedMean([1, 0, 1, 1], [0, 0, 0, 5], [40], FOUR))).toBe('cell');
    expect(refusal(() => postStratifiedMean([1, 0, 1, 1], [0, 0, 0, 0], [-1], FOUR))).toBe('cellTotals[0]');
  });
});
