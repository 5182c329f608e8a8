import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { known } from '../testing/known.ts';
import { refusal } from '../testing/refusal.ts';
import { complement, reviewedStrata } from '../testing/strata.ts';
import { smoothedKornGraubard } from './smoothed-korn-graubard.ts';

const TWO = [
  { population: 400, reviewed: 60, events: 48 },
  { population: 1600, reviewed: 120, events: 6 },
];

describe('the smoothed Korn-Graubard interval', () => {
  test('the example of the docstring holds', () => {
    const { value, low, high } = known(smoothedKornGraubard(TWO));
    expect(value).toBeCloseTo(0.2, 12);
    expect(low).toBeCloseTo(0.1648, 4);
    expect(high).toBeCloseTo(0.2391, 4);
  });

  test('holds the value within [0, 1], whatever the strata and their order', () => {
    fc.assert(
      fc.property(reviewedStrata, (strata) => {
        const { value, low, high } = known(smoothedKornGraubard(strata));
        expect(low).toBeLessThanOrEqual(value + 1e-12);
        expect(high).toBeGreaterThanOrEqual(value - 1e-12);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        const turned = known(smoothedKornGraubard(strata.toReversed()));
        expect(turned.low).toBeCloseTo(low, 9);
        expect(turned.high).toBeCloseTo(high, 9);
      }),
    );
  });

  test('counting the non-events mirrors it', () => {
    fc.assert(
      fc.property(reviewedStrata, (strata) => {
        const there = known(smoothedKornGraubard(strata));
        const back = known(smoothedKornGraubard(complement(strata)));
        expect(back.value).toBeCloseTo(1 - there.value, 10);
        expect(back.low).toBeCloseTo(1 - there.high, 8);
      }),
    );
  });

  test('no event in the heaviest stratum does not make it sure', () => {
    const safe = [
      { population: 300, reviewed: 40, events: 30 },
      { population: 2700, reviewed: 90, events: 0 },
    ];
    const { low, high } = known(smoothedKornGraubard(safe));
    expect(high - low).toBeGreaterThan(0.03);
  });

  test('a census gives a point, no event a lower limit of 0', () => {
    expect(smoothedKornGraubard([{ population: 9, reviewed: 9, events: 3 }])).toMatchObject({
      low: 1 / 3,
      high: 1 / 3,
    });
    expect(known(smoothedKornGraubard([{ population: 90, reviewed: 9, events: 0 }])).low).toBe(0);
    expect(known(smoothedKornGraubard([{ population: 90, reviewed: 9, events: 9 }])).high).toBe(1);
  });

  test('an unreviewed stratum and an empty population are reasons', () => {
    expect(smoothedKornGraubard([TWO[0]!, { population: 1600, reviewed: 0, events: 0 }])).toMatchObject({
      value: null,
      reason: 'stratum-not-reviewed',
    });
    expect(smoothedKornGraubard([{ population: 0, reviewed: 0, events: 0 }])).toMatchObject({
      reason: 'empty-population',
    });
  });

  test('impossible strata are refused by name', () => {
    expect(refusal(() => smoothedKornGraubard([]))).toBe('strata');
    expect(refusal(() => smoothedKornGraubard([{ population: 5, reviewed: 6, events: 0 }]))).toBe(
      'strata[0].reviewed',
    );
    expect(refusal(() => smoothedKornGraubard([{ population: 5, reviewed: 2, events: 3 }]))).toBe(
      'strata[0].events',
    );
    expect(refusal(() => smoothedKornGraubard([{ population: 5.5, reviewed: 2, events: 1 }]))).toBe(
      'strata[0].population',
    );
    expect(refusal(() => smoothedKornGraubard(TWO, 0))).toBe('level');
  });
});
