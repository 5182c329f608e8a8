import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TwoByTwo } from '../proportions/two-by-two.ts';
import { known } from '../testing/known.ts';
import { refusal } from '../testing/refusal.ts';
import { mantelHaenszel } from './mantel-haenszel.ts';
import { haldaneOddsRatio, oddsRatio } from './odds-ratio.ts';

const count = fc.integer({ min: 0, max: 60 });
const table = fc.tuple(count, count, count, count).map(
  ([a, b, c, d]): TwoByTwo => [
    [a, b],
    [c, d],
  ],
);
const swapRows = ([first, second]: TwoByTwo): TwoByTwo => [second, first];

describe('the odds ratio of a gap and an insufficient packet', () => {
  test('the examples of the docstrings hold', () => {
    const plain = oddsRatio([
      [12, 5],
      [9, 30],
    ]);
    expect(plain.value).toBe(8);
    expect(plain.low).toBeCloseTo(2.22, 2);
    expect(plain.high).toBeCloseTo(28.83, 2);
    const haldane = haldaneOddsRatio([
      [8, 0],
      [11, 21],
    ]);
    expect(haldane.value).toBeCloseTo(31.8, 1);
    expect(haldane.low).toBeCloseTo(1.68, 2);
    expect(haldane.high).toBeCloseTo(601.6, 1);
    expect(haldane.zeroCell).toBe(true);
    const pooled = known(
      mantelHaenszel([
        [
          [25, 4],
          [23, 25],
        ],
        [
          [27, 12],
          [14, 27],
        ],
      ]).oddsRatio,
    );
    expect(pooled.value).toBeCloseTo(5.23, 2);
    expect(pooled.low).toBeCloseTo(2.51, 2);
    expect(pooled.high).toBeCloseTo(10.9, 1);
  });

  test('exchanging the rows inverts it, also pooled over strata', () => {
    fc.assert(
      fc.property(table, table, (first, second) => {
        const haldane = haldaneOddsRatio(first);
        const swapped = haldaneOddsRatio(swapRows(first));
        expect(haldane.value * swapped.value).toBeCloseTo(1, 9);
        expect(haldane.low * swapped.high).toBeCloseTo(1, 9);
        const there = mantelHaenszel([first, second]);
        const back = mantelHaenszel([swapRows(first), swapRows(second)]);
        if (there.oddsRatio.value === null) {
          expect(back.oddsRatio.value).toBeNull();
        } else {
          expect(there.oddsRatio.value * known(back.oddsRatio).value).toBeCloseTo(1, 9);
        }
        if (there.p !== null) expect(back.p).toBeCloseTo(there.p, 9);
      }),
    );
  });

  test('one stratum pools to the plain ratio', () => {
    const only: TwoByTwo = [
      [12, 5],
      [9, 30],
    ];
    expect(known(mantelHaenszel([only]).oddsRatio).value).toBeCloseTo(8, 12);
  });

  test('an empty cell leaves the plain ratio undefined and the Haldane one finite', () => {
    fc.assert(
      fc.property(table, (own) => {
        const haldane = haldaneOddsRatio(own);
        expect(Number.isFinite(haldane.high)).toBe(true);
        expect(oddsRatio(own).value === null).toBe(haldane.zeroCell);
      }),
    );
  });

  test('strata that never vary pool to nothing', () => {
    const none: TwoByTwo = [
      [0, 0],
      [0, 0],
    ];
    expect(mantelHaenszel([none])).toMatchObject({ oddsRatio: { value: null }, p: null });
  });

  test('bad tables are refused by name', () => {
    expect(
      refusal(() =>
        oddsRatio([
          [1, 2],
          [3, 4.5],
        ]),
      ),
    ).toBe('table[1][1]');
    expect(refusal(() => haldaneOddsRatio([[1, 2]] as never))).toBe('table');
    expect(refusal(() => mantelHaenszel([]))).toBe('tables');
  });
});
