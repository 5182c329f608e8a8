import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventsOf, level } from '../testing/events-of.ts';
import { known } from '../testing/known.ts';
import { refusal } from '../testing/refusal.ts';
import { agrestiCoull } from './agresti-coull.ts';
import { clopperPearson } from './clopper-pearson.ts';
import { jeffreys } from './jeffreys.ts';
import { plainProportion } from './plain-proportion.ts';
import { wilson } from './wilson.ts';

describe.each([
  ['plainProportion', plainProportion],
  ['wilson', wilson],
  ['clopperPearson', clopperPearson],
  ['jeffreys', jeffreys],
  ['agrestiCoull', agrestiCoull],
])('the interval %s of one proportion', (_, interval) => {
  test('holds the value, lies within [0, 1] and grows with the level', () => {
    fc.assert(
      fc.property(eventsOf, level, ({ events, n }, confidence) => {
        const estimate = known(interval(events, n, confidence));
        expect(estimate.value).toBe(events / n);
        expect(estimate.low).toBeGreaterThanOrEqual(0);
        expect(estimate.high).toBeLessThanOrEqual(1);
        expect(estimate.low).toBeLessThanOrEqual(estimate.value + 1e-12);
        expect(estimate.high).toBeGreaterThanOrEqual(estimate.value - 1e-12);
        const wider = known(interval(events, n, 0.999));
        expect(wider.high - wider.low).toBeGreaterThan(estimate.high - estimate.low - 1e-12);
      }),
    );
  });

  test('counting the non-events mirrors it', () => {
    fc.assert(
      fc.property(eventsOf, level, ({ events, n }, confidence) => {
        const there = known(interval(events, n, confidence));
        const back = known(interval(n - events, n, confidence));
        expect(back.low).toBeCloseTo(1 - there.high, 10);
        expect(back.high).toBeCloseTo(1 - there.low, 10);
      }),
    );
  });

  test('before the first review the rate can be anything', () => {
    expect(interval(0, 0)).toMatchObject({ value: null, reason: 'nothing-reviewed', low: 0, high: 1, n: 0 });
  });

  test('impossible counts and levels are refused', () => {
    expect(refusal(() => interval(3, 2))).toBe('events');
    expect(refusal(() => interval(-1, 2))).toBe('events');
    expect(refusal(() => interval(1, 2.5))).toBe('n');
    expect(refusal(() => interval(Number.NaN, 2))).toBe('events');
    expect(refusal(() => interval(1, 2, 1))).toBe('level');
    expect(refusal(() => interval(1, 2, 95))).toBe('level');
  });
});
