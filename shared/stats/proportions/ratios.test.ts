import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { haldaneOddsRatio } from '../handoff/odds-ratio.ts';
import { eventsOf } from '../testing/events-of.ts';
import { refusal } from '../testing/refusal.ts';
import { conditionalOddsRatio } from './conditional-odds-ratio.ts';
import { katzRatio } from './katz-ratio.ts';
import { miettinenNurminenRatio } from './miettinen-nurminen-ratio.ts';

describe('the ratio of two proportions', () => {
  test('the examples of the docstrings hold', () => {
    const ratio = miettinenNurminenRatio(56, 70, 48, 80);
    expect(ratio.value).toBeCloseTo(4 / 3, 12);
    expect(ratio.low).toBeCloseTo(1.079, 3);
    expect(ratio.high).toBeCloseTo(1.672, 3);
    expect(katzRatio(56, 70, 48, 80)?.low).toBeCloseTo(1.0766, 4);
    expect(katzRatio(56, 70, 48, 80)?.high).toBeCloseTo(1.6512, 4);
  });

  test('exchanging the groups inverts it', () => {
    fc.assert(
      fc.property(eventsOf, eventsOf, (first, second) => {
        if (first.events === 0 || second.events === 0) return;
        const there = miettinenNurminenRatio(first.events, first.n, second.events, second.n);
        const back = miettinenNurminenRatio(second.events, second.n, first.events, first.n);
        expect(1 / Number(back.high) / there.low).toBeCloseTo(1, 6);
        expect(Number(there.high) * back.low).toBeCloseTo(1, 6);
      }),
    );
  });

  test('no event in the second group leaves it unbounded above, never infinite', () => {
    expect(miettinenNurminenRatio(5, 56, 0, 29)).toMatchObject({
      value: null,
      reason: 'undefined-ratio',
      high: 'unbounded',
    });
    expect(miettinenNurminenRatio(0, 10, 0, 20)).toMatchObject({ value: null, low: 0, high: 'unbounded' });
    expect(katzRatio(0, 10, 3, 20)).toBeNull();
  });

  test('no event in the first group gives a ratio of 0', () => {
    expect(miettinenNurminenRatio(0, 40, 6, 35)).toMatchObject({ value: 0, low: 0 });
  });

  test('an empty group is no ratio', () => {
    expect(miettinenNurminenRatio(0, 0, 6, 35)).toMatchObject({ value: null, reason: 'nothing-in-group' });
  });

  test('bad arguments are refused', () => {
    expect(refusal(() => miettinenNurminenRatio(2, 1, 0, 1))).toBe('events1');
    expect(refusal(() => katzRatio(0, 1, 2, 1))).toBe('events2');
  });
});

describe('the conditional odds ratio', () => {
  test('the example of the docstring holds', () => {
    const ratio = conditionalOddsRatio([
      [56, 14],
      [48, 32],
    ]);
    expect(ratio.value).toBeCloseTo(2.649, 3);
    expect(ratio.low).toBeCloseTo(1.209, 3);
    expect(ratio.high).toBeCloseTo(6.04, 2);
  });

  test('lies near the Haldane ratio for a full table', () => {
    const table = [
      [40, 35],
      [30, 45],
    ] as const;
    expect(conditionalOddsRatio(table).value).toBeCloseTo(haldaneOddsRatio(table).value, 1);
  });

  test('a table that its margins fix says nothing', () => {
    expect(
      conditionalOddsRatio([
        [0, 10],
        [0, 20],
      ]),
    ).toMatchObject({ value: null, low: 0, high: 'unbounded' });
  });

  test('at the upper end of its range it has no finite value', () => {
    const ratio = conditionalOddsRatio([
      [5, 51],
      [0, 29],
    ]);
    expect(ratio).toMatchObject({ value: null, high: 'unbounded' });
    expect(ratio.low).toBeCloseTo(0.4833, 4);
  });
});
