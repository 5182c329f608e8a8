import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventsOf } from '../testing/events-of.ts';
import { known } from '../testing/known.ts';
import { refusal } from '../testing/refusal.ts';
import { agrestiCaffo } from './agresti-caffo.ts';
import { miettinenNurminen } from './miettinen-nurminen.ts';
import { newcombe } from './newcombe.ts';

describe.each([
  ['newcombe', newcombe],
  ['miettinenNurminen', miettinenNurminen],
  ['agrestiCaffo', agrestiCaffo],
])('the interval %s of a difference', (_, interval) => {
  test('lies within [-1, 1] and exchanging the groups turns it round', () => {
    fc.assert(
      fc.property(eventsOf, eventsOf, (first, second) => {
        const there = known(interval(first.events, first.n, second.events, second.n));
        const back = known(interval(second.events, second.n, first.events, first.n));
        expect(there.value).toBeCloseTo(first.events / first.n - second.events / second.n, 12);
        expect(there.low).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(there.high).toBeLessThanOrEqual(1 + 1e-12);
        expect(back.low).toBeCloseTo(-there.high, 6);
        expect(back.high).toBeCloseTo(-there.low, 6);
      }),
    );
  });

  test('counting the non-events turns it round too', () => {
    const there = known(interval(7, 30, 11, 25));
    const back = known(interval(23, 30, 14, 25));
    expect(back.low).toBeCloseTo(-there.high, 7);
  });

  test('an empty group leaves everything possible', () => {
    expect(interval(0, 0, 3, 9)).toMatchObject({ value: null, reason: 'nothing-in-group', low: -1, high: 1 });
  });

  test('bad arguments are refused', () => {
    expect(refusal(() => interval(2, 1, 0, 1))).toBe('events1');
    expect(refusal(() => interval(0, 1, 2, 1))).toBe('events2');
    expect(refusal(() => interval(0, 1, 0, 1.5))).toBe('n2');
    expect(refusal(() => interval(0, 1, 0, 1, 0))).toBe('level');
  });
});

test('the examples of the docstrings hold', () => {
  const limits = (estimate: ReturnType<typeof newcombe>) => [estimate.low, estimate.high];
  const [low1, high1] = limits(newcombe(56, 70, 48, 80));
  expect(low1).toBeCloseTo(0.0524, 4);
  expect(high1).toBeCloseTo(0.3339, 4);
  const [low2, high2] = limits(miettinenNurminen(56, 70, 48, 80));
  expect(low2).toBeCloseTo(0.0528, 4);
  expect(high2).toBeCloseTo(0.3382, 4);
  const [low3, high3] = limits(agrestiCaffo(56, 70, 48, 80));
  expect(low3).toBeCloseTo(0.0525, 4);
  expect(high3).toBeCloseTo(0.3358, 4);
});
