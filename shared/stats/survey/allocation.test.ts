import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { known } from '../testing/known.ts';
import { refusal } from '../testing/refusal.ts';
import {
  costOptimalAllocation,
  neymanAllocation,
  plannedDeviation,
  proportionalAllocation,
} from './allocation.ts';
import { integerAllocation } from './integer-allocation.ts';

const total = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + size, 0);

describe('allocation of reviews to strata', () => {
  test('the examples of the docstrings hold', () => {
    expect(proportionalAllocation([400, 300, 200, 100], 60)).toEqual([24, 18, 12, 6]);
    const [first, second] = known(neymanAllocation([400, 300], [0.5, 0.3], 58)).value;
    expect(first).toBeCloseTo(40, 9);
    expect(second).toBeCloseTo(18, 9);
    expect(known(costOptimalAllocation([100, 100], [0.5, 0.5], [1, 4], 30)).value).toEqual([10, 5]);
    expect(plannedDeviation(0, 40)).toBeCloseTo(0.11, 3);
    expect(known(integerAllocation([400, 300, 200, 100], [0.5, 0.3, 0.45, 0.1], 60)).value).toEqual([
      30, 14, 14, 2,
    ]);
  });

  test('the whole-number optimum cannot be bettered by moving one review', () => {
    const strata = fc.array(
      fc.tuple(fc.integer({ min: 5, max: 500 }), fc.double({ min: 0.05, max: 0.5, noNaN: true })),
      {
        minLength: 2,
        maxLength: 4,
      },
    );
    fc.assert(
      fc.property(strata, fc.integer({ min: 10, max: 60 }), (list, n) => {
        const populations = list.map(([population]) => population);
        const sd = list.map(([, deviation]) => deviation);
        const plan = integerAllocation(populations, sd, n);
        if (plan.value === null) return;
        const sizes = plan.value;
        expect(total(sizes)).toBe(Math.min(n, total(populations)));
        const objective = (own: readonly number[]) =>
          own.reduce((sum, size, h) => sum + (populations[h]! * sd[h]!) ** 2 / size, 0);
        for (let from = 0; from < sizes.length; from++) {
          for (let to = 0; to < sizes.length; to++) {
            if (from === to || sizes[from]! <= 2 || sizes[to]! >= populations[to]!) continue;
            const moved = sizes.map((size, h) => size + (h === to ? 1 : 0) - (h === from ? 1 : 0));
            expect(objective(moved)).toBeGreaterThanOrEqual(objective(sizes) * (1 - 1e-12));
          }
        }
      }),
    );
  });

  test('limits are kept, and a stratum planned without spread gets its minimum', () => {
    const plan = known(
      integerAllocation([100, 100, 3], [0.5, 0, 0.5], 40, { min: [5, 4, 2], max: [20, 50, 50] }),
    );
    expect(plan.value).toEqual([20, 4, 3]);
  });

  test('a stratum may start at 0 and is served first when it has spread', () => {
    expect(known(integerAllocation([50, 50], [0.1, 0.5], 2, { min: [0, 0] })).value).toEqual([1, 1]);
  });

  test('fewer reviews than the minima is infeasible', () => {
    expect(integerAllocation([100, 100], [0.5, 0.5], 3)).toMatchObject({ value: null, reason: 'infeasible' });
  });

  test('a planned spread of 0 is told, since that stratum would never be looked at', () => {
    expect(neymanAllocation([10, 10], [0.5, 0], 5)).toMatchObject({ value: null, reason: 'no-variation' });
    expect(costOptimalAllocation([10, 10], [0.5, 0], [1, 1], 5)).toMatchObject({
      value: null,
      reason: 'no-variation',
    });
  });

  test('bad arguments are refused by name', () => {
    expect(refusal(() => proportionalAllocation([], 5))).toBe('sizes');
    expect(refusal(() => proportionalAllocation([1], -5))).toBe('n');
    expect(refusal(() => neymanAllocation([10], [0.5, 0.5], 5))).toBe('sd');
    expect(refusal(() => neymanAllocation([10], [-0.5], 5))).toBe('sd');
    expect(refusal(() => costOptimalAllocation([10], [0.5], [0], 5))).toBe('cost[0]');
    expect(refusal(() => integerAllocation([10], [0.5], 2.5))).toBe('n');
    expect(refusal(() => integerAllocation([10], [0.5], 5, { min: [4], max: [3] }))).toBe('max[0]');
    expect(refusal(() => integerAllocation([10], [0.5], 5, { min: [1, 1] }))).toBe('min');
  });
});
