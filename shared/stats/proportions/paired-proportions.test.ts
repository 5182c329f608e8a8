import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { known } from '../testing/known.ts';
import { refusal } from '../testing/refusal.ts';
import { mcNemar, pairedDifference } from './paired-proportions.ts';
import type { TwoByTwo } from './two-by-two.ts';

const ONE_SIDED: TwoByTwo = [
  [20, 6],
  [0, 9],
];

describe('two policies on the same cases', () => {
  test('the examples of the docstrings hold', () => {
    expect(mcNemar(ONE_SIDED).exact).toBeCloseTo(0.03125, 12);
    const { value, low, high } = known(pairedDifference(ONE_SIDED));
    expect(value).toBeCloseTo(0.1714, 4);
    expect(low).toBeCloseTo(0.0217, 4);
    expect(high).toBeCloseTo(0.3026, 4);
  });

  test('exchanging the policies turns the difference round and keeps the p-values', () => {
    const count = fc.nat(60);
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const table: TwoByTwo = [
          [a, b],
          [c, d],
        ];
        const swapped: TwoByTwo = [
          [a, c],
          [b, d],
        ];
        expect(mcNemar(swapped)).toEqual(mcNemar(table));
        if (a + b + c + d === 0) return;
        const there = known(pairedDifference(table));
        const back = known(pairedDifference(swapped));
        expect(back.low).toBeCloseTo(-there.high, 12);
        expect(back.high).toBeCloseTo(-there.low, 12);
      }),
    );
  });

  test('policies that never differ give a p-value of 1 and still an interval', () => {
    const same: TwoByTwo = [
      [40, 0],
      [0, 12],
    ];
    expect(mcNemar(same)).toEqual({ exact: 1, midP: 1, chiSquare: null });
    expect(known(pairedDifference(same)).high).toBeGreaterThan(0);
  });

  test('the interval of Agresti and Min is narrower', () => {
    const wide = known(pairedDifference(ONE_SIDED));
    const narrow = known(pairedDifference(ONE_SIDED, 0.95, 'agresti-min'));
    expect(narrow.high - narrow.low).toBeLessThan(wide.high - wide.low);
  });

  test('no case at all is no difference', () => {
    expect(
      pairedDifference([
        [0, 0],
        [0, 0],
      ]),
    ).toMatchObject({ value: null, reason: 'nothing-reviewed' });
  });

  test('bad tables are refused', () => {
    expect(
      refusal(() =>
        mcNemar([
          [1, -2],
          [3, 4],
        ]),
      ),
    ).toBe('table[0][1]');
    expect(refusal(() => pairedDifference(ONE_SIDED, 2))).toBe('level');
  });
});
