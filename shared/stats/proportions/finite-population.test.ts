import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hypergeometricCdf, hypergeometricUpper } from '../numeric/hypergeometric.ts';
import { known } from '../testing/known.ts';
import { refusal } from '../testing/refusal.ts';
import { finitePopulation, finitePopulationUpper, wilsonFinite } from './finite-population.ts';
import { wilson } from './wilson.ts';

const sample = fc
  .tuple(fc.integer({ min: 1, max: 120 }), fc.nat(120), fc.nat(120))
  .map(([population, drawn, found]) => {
    const n = Math.max(1, Math.min(drawn, population));
    return { population, n, events: Math.min(found, n) };
  });

describe('the events in a finite population', () => {
  test('the examples of the docstrings hold', () => {
    expect(finitePopulation(3, 20, 100)).toMatchObject({ lowEvents: 5, highEvents: 35 });
    expect(finitePopulationUpper(0, 60, 500)).toBe(22);
    const { low, high } = known(wilsonFinite(3, 20, 100));
    expect(low).toBeCloseTo(0.0579, 4);
    expect(high).toBeCloseTo(0.3361, 4);
  });

  test('the limits are the last counts that neither tail rules out', () => {
    fc.assert(
      fc.property(sample, ({ population, n, events }) => {
        const { lowEvents, highEvents } = finitePopulation(events, n, population);
        expect(hypergeometricUpper(events, population, lowEvents, n)).toBeGreaterThan(0.025);
        expect(hypergeometricCdf(events, population, highEvents, n)).toBeGreaterThan(0.025);
        if (lowEvents > events) {
          expect(hypergeometricUpper(events, population, lowEvents - 1, n)).toBeLessThanOrEqual(
            0.025 + 1e-12,
          );
        }
        if (highEvents < population - n + events) {
          expect(hypergeometricCdf(events, population, highEvents + 1, n)).toBeLessThanOrEqual(0.025 + 1e-12);
        }
      }),
    );
  });

  test('a census gives the exact count', () => {
    expect(finitePopulation(7, 50, 50)).toMatchObject({ lowEvents: 7, highEvents: 7 });
    expect(wilsonFinite(7, 50, 50)).toMatchObject({ value: 0.14, low: 0.14, high: 0.14 });
  });

  test('counting the non-events mirrors it', () => {
    fc.assert(
      fc.property(sample, ({ population, n, events }) => {
        const there = finitePopulation(events, n, population);
        const back = finitePopulation(n - events, n, population);
        expect(back.lowEvents).toBe(population - there.highEvents);
        expect(back.highEvents).toBe(population - there.lowEvents);
      }),
    );
  });

  test('in a huge population the correction vanishes', () => {
    expect(known(wilsonFinite(3, 20, 10_000_000)).high).toBeCloseTo(known(wilson(3, 20)).high, 5);
  });

  test('before the first review every count is possible', () => {
    expect(finitePopulation(0, 0, 9)).toMatchObject({
      lowEvents: 0,
      highEvents: 9,
      proportion: { value: null },
    });
    expect(wilsonFinite(0, 0, 9).value).toBeNull();
  });

  test('a sample larger than the population is refused', () => {
    expect(refusal(() => finitePopulation(0, 11, 10))).toBe('n');
    expect(refusal(() => finitePopulationUpper(3, 2, 10))).toBe('events');
    expect(refusal(() => wilsonFinite(0, 0, 0))).toBe('population');
  });
});
