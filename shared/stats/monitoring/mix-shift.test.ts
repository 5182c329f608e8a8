import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstNonFinite } from '../testing/finite.ts';
import { known } from '../testing/known.ts';
import { refusal } from '../testing/refusal.ts';
import { type Cohort, mixShift } from './mix-shift.ts';

const period = fc.tuple(fc.nat(50), fc.nat(50)).map(([n, events]) => ({ n, events: Math.min(n, events) }));
const cohorts = fc.array(fc.record({ before: period, after: period }), { minLength: 1, maxLength: 6 });
const swapped = (list: readonly Cohort[]) =>
  list.map(({ before, after }) => ({ before: after, after: before }));

describe('the split of a change into mix and rate', () => {
  test('adds up to the change, and the centred mix to the mix', () => {
    fc.assert(
      fc.property(cohorts, (list) => {
        const split = mixShift(list);
        expect(firstNonFinite(split)).toBe(null);
        if (split.value === null) return;
        expect(split.mixEffect + split.rateEffect).toBeCloseTo(split.value, 12);
        const centred = split.cohorts.reduce((sum, cohort) => sum + cohort.centredMix, 0);
        expect(centred).toBeCloseTo(split.mixEffect, 12);
      }),
    );
  });

  test('changes sign when the periods are exchanged', () => {
    fc.assert(
      fc.property(cohorts, (list) => {
        const there = mixShift(list);
        const back = mixShift(swapped(list));
        if (there.value === null) expect(back.value).toBe(null);
        else {
          expect(known(back).mixEffect).toBeCloseTo(-known(there).mixEffect, 12);
          expect(known(back).rateEffect).toBeCloseTo(-known(there).rateEffect, 12);
        }
      }),
    );
  });

  test('flags a total that rises while every cohort falls', () => {
    const simpson = [
      { before: { n: 800, events: 80 }, after: { n: 300, events: 27 } },
      { before: { n: 200, events: 100 }, after: { n: 700, events: 315 } },
    ];
    expect(known(mixShift(simpson))).toMatchObject({ simpson: true });
    expect(known(mixShift(simpson.slice(0, 1)))).toMatchObject({ simpson: false });
  });

  test('a new cohort is all mix', () => {
    const split = known(
      mixShift([
        { before: { n: 100, events: 10 }, after: { n: 100, events: 10 } },
        { before: { n: 0, events: 0 }, after: { n: 50, events: 40 } },
      ]),
    );
    expect(split.rateEffect).toBe(0);
    expect(split.mixEffect).toBeCloseTo(split.value, 14);
  });

  test('needs a case in both periods', () => {
    const none = { n: 0, events: 0 };
    expect(mixShift([{ before: none, after: { n: 1, events: 1 } }])).toMatchObject({
      reason: 'empty-population',
    });
  });

  test('a bad argument is named', () => {
    expect(refusal(() => mixShift([]))).toBe('cohorts');
    const bad = { before: { n: 1, events: 2 }, after: { n: 1, events: 0 } };
    expect(refusal(() => mixShift([bad]))).toBe('cohorts[0].before.events');
  });
});
