import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainProportion } from '../proportions/plain-proportion.ts';
import { known } from '../testing/known.ts';
import { refusal } from '../testing/refusal.ts';
import { complement, reviewedStrata } from '../testing/strata.ts';
import { stratifiedProportion, stratifiedShare } from './stratified-proportion.ts';

const TWO = [
  { population: 400, reviewed: 60, events: 48 },
  { population: 1600, reviewed: 120, events: 6 },
];

describe('a stratified proportion', () => {
  test('the example of the docstring holds', () => {
    const { value, low, high } = known(stratifiedProportion(TWO));
    expect(value).toBeCloseTo(0.2, 12);
    expect(low).toBeCloseTo(0.1675, 4);
    expect(high).toBeCloseTo(0.2445, 4);
  });

  test('the share alone is its value, and null where that cannot be estimated', () => {
    fc.assert(
      fc.property(reviewedStrata, (strata) => {
        expect(stratifiedShare(strata)).toBe(known(stratifiedProportion(strata)).value);
      }),
    );
    expect(stratifiedShare([...TWO, { population: 9, reviewed: 0, events: 0 }])).toBeNull();
    expect(stratifiedShare([{ population: 0, reviewed: 0, events: 0 }])).toBeNull();
  });

  test('holds the value within [0, 1], whatever the strata and their order', () => {
    fc.assert(
      fc.property(reviewedStrata, (strata) => {
        const { value, low, high } = known(stratifiedProportion(strata));
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        const turned = known(stratifiedProportion(strata.toReversed()));
        expect(turned.low).toBeCloseTo(low, 9);
        expect(turned.high).toBeCloseTo(high, 9);
      }),
    );
  });

  test('counting the non-events mirrors it, up to one case of the population', () => {
    fc.assert(
      fc.property(reviewedStrata, (strata) => {
        const there = known(stratifiedProportion(strata));
        const back = known(stratifiedProportion(complement(strata)));
        const population = strata.reduce((sum, stratum) => sum + stratum.population, 0);
        expect(back.value).toBeCloseTo(1 - there.value, 10);
        expect(Math.abs(back.low - (1 - there.high))).toBeLessThanOrEqual(1 / population + 1e-9);
      }),
    );
  });

  test('in a huge population with one stratum it is the plain proportion', () => {
    const there = known(stratifiedProportion([{ population: 60_000, reviewed: 80, events: 9 }]));
    const plain = known(plainProportion(9, 80));
    expect(there.low).toBeCloseTo(plain.low, 3);
    expect(there.high).toBeCloseTo(plain.high, 3);
  });

  test('no event in the heaviest stratum does not make it sure', () => {
    const safe = [
      { population: 300, reviewed: 40, events: 30 },
      { population: 2700, reviewed: 90, events: 0 },
    ];
    const { low, high } = known(stratifiedProportion(safe));
    expect(high - low).toBeGreaterThan(0.03);
  });

  test('a census gives a point, no event a lower limit of 0, nothing but events an upper one of 1', () => {
    expect(stratifiedProportion([{ population: 9, reviewed: 9, events: 3 }])).toMatchObject({
      low: 1 / 3,
      high: 1 / 3,
    });
    expect(known(stratifiedProportion([{ population: 90, reviewed: 9, events: 0 }])).low).toBe(0);
    expect(known(stratifiedProportion([{ population: 90, reviewed: 9, events: 9 }])).high).toBe(1);
  });

  test('an unreviewed stratum is counted both ways, never left out', () => {
    const partial = stratifiedProportion([TWO[0]!, { population: 1600, reviewed: 0, events: 0 }]);
    expect(partial).toMatchObject({ value: null, reason: 'stratum-not-reviewed' });
    expect(partial.low).toBeLessThan(0.16);
    expect(partial.high).toBeGreaterThan(0.95);
    expect(partial).toHaveProperty('sentence', 'Strata with 80 % of the cases have no review yet.');
  });

  test('nothing reviewed and nobody there are told apart', () => {
    expect(stratifiedProportion([{ population: 5, reviewed: 0, events: 0 }])).toMatchObject({
      reason: 'nothing-reviewed',
      low: 0,
      high: 1,
    });
    expect(stratifiedProportion([{ population: 0, reviewed: 0, events: 0 }])).toMatchObject({
      reason: 'empty-population',
    });
  });

  test('impossible strata are refused by name', () => {
    expect(refusal(() => stratifiedProportion([]))).toBe('strata');
    expect(refusal(() => stratifiedProportion([{ population: 5, reviewed: 6, events: 0 }]))).toBe(
      'strata[0].reviewed',
    );
    expect(refusal(() => stratifiedProportion(TWO, 0))).toBe('level');
  });
});
