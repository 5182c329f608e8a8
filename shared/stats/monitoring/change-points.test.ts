import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { known } from '../testing/known.ts';
import { refusal } from '../testing/refusal.ts';
import { changePointsOfMean, changePointsOfRate } from './change-points.ts';

const squares = (part: readonly number[]) => {
  const mean = part.reduce((sum, v) => sum + v, 0) / part.length;
  return part.reduce((sum, v) => sum + (v - mean) ** 2, 0);
};

describe('change points of a mean', () => {
  test('cost no more than any other segmentation', () => {
    const short = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(short, (x) => {
        const { total } = known(changePointsOfMean(x, { penalty: 2 }));
        for (let cuts = 0; cuts < 1 << (x.length - 1); cuts++) {
          let cost = -2;
          let start = 0;
          for (let end = 1; end <= x.length; end++) {
            if (end < x.length && ((cuts >> (end - 1)) & 1) === 0) continue;
            cost += squares(x.slice(start, end)) + 2;
            start = end;
          }
          expect(total).toBeLessThanOrEqual(cost + 1e-9);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('move with the series and not with its level', () => {
    const x = [0, 1, 0, 9, 8, 9, 3, 3, 4];
    const there = known(changePointsOfMean(x));
    expect(known(changePointsOfMean(x.map((value) => value + 1e6))).value).toEqual(there.value);
    const back = known(changePointsOfMean(x.toReversed())).value;
    expect(back).toEqual(there.value.map((at) => x.length - at).toReversed());
  });

  test('keep segments at least as long as asked', () => {
    const x = [0, 9, 0, 9, 0, 9, 0, 9];
    const { value } = known(changePointsOfMean(x, { penalty: 0.1, minSegment: 3 }));
    const edges = [0, ...value, x.length];
    for (let i = 1; i < edges.length; i++) expect(edges[i]! - edges[i - 1]!).toBeGreaterThanOrEqual(3);
  });

  test('are not looked for in a series shorter than a segment', () => {
    expect(changePointsOfMean([])).toMatchObject({ reason: 'too-few' });
    expect(changePointsOfMean([1, 2], { minSegment: 3 })).toMatchObject({ reason: 'too-few' });
    expect(refusal(() => changePointsOfMean([Number.NaN]))).toBe('x');
    expect(refusal(() => changePointsOfMean([1], { penalty: -1 }))).toBe('penalty');
  });
});

describe('change points of a rate', () => {
  test('are the same for events and non-events', () => {
    const n = [40, 50, 45, 60, 55, 40, 50, 50];
    const events = [4, 6, 5, 30, 25, 22, 26, 24];
    const there = known(changePointsOfRate(events, n));
    const back = known(
      changePointsOfRate(
        n.map((of, t) => of - events[t]!),
        n,
      ),
    );
    expect(there.value).toEqual([3]);
    expect(back.value).toEqual(there.value);
    expect(back.total).toBeCloseTo(there.total, 8);
  });

  test('are not made by days without cases', () => {
    expect(known(changePointsOfRate([1, 0, 2, 0], [10, 0, 12, 0])).value).toEqual([]);
  });

  test('a bad argument is named', () => {
    expect(refusal(() => changePointsOfRate([1], [1, 2]))).toBe('n');
    expect(refusal(() => changePointsOfRate([3], [2]))).toBe('events[0]');
  });
});
