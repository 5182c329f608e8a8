import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { known } from '../testing/known.ts';
import { refusal } from '../testing/refusal.ts';
import { bothSides, TWO_SIDES } from '../testing/sides.ts';
import { doubtRange, withCannotTell } from './cannot-tell.ts';
import { systemCells } from './cells.ts';
import { wholeSystem } from './whole-system.ts';

describe('the whole system', () => {
  test('the examples of the docstrings hold', () => {
    const { value, low, high } = known(wholeSystem(TWO_SIDES).recall);
    expect(value).toBeCloseTo(0.8, 12);
    expect(low).toBeCloseTo(0.658, 3);
    expect(high).toBeCloseTo(0.907, 3);
    expect(systemCells(TWO_SIDES)).toEqual({
      truePositive: 320,
      falsePositive: 80,
      falseNegative: 80,
      trueNegative: 1520,
    });
  });

  test('the escalation rate is a count, and every rate holds its value', () => {
    fc.assert(
      fc.property(bothSides, (strata) => {
        const system = wholeSystem(strata);
        expect(system.escalationRate).toBe(system.escalated / system.population);
        for (const rate of [
          system.precision,
          system.missedRate,
          system.prevalence,
          system.recall,
          system.fBeta,
        ]) {
          if (rate.value === null) continue;
          expect(rate.low).toBeLessThanOrEqual(rate.value);
          expect(rate.high).toBeGreaterThanOrEqual(rate.value);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('with one stratum per side, judging twice as many at the same rates narrows every interval', () => {
    const double = TWO_SIDES.map((stratum) => ({
      ...stratum,
      reviewed: stratum.reviewed * 2,
      events: stratum.events * 2,
    }));
    const width = (system: ReturnType<typeof wholeSystem>) =>
      known(system.recall).high - known(system.recall).low;
    expect(width(wholeSystem(double))).toBeLessThan(width(wholeSystem(TWO_SIDES)));
  });

  test('no missed case seen still leaves recall in doubt, and the bound on the missed rate above 0', () => {
    const system = wholeSystem([
      { side: 'escalated', population: 300, reviewed: 40, events: 30 },
      { side: 'automated', population: 2700, reviewed: 90, events: 0 },
    ]);
    expect(known(system.recall)).toMatchObject({ value: 1, high: 1 });
    expect(known(system.recall).low).toBeLessThan(0.8);
    expect(known(system.missedRate)).toMatchObject({ value: 0, low: 0 });
    expect(system.missedAtMost).toBeCloseTo(0.0319, 4);
  });

  test('nobody who needed a human leaves nothing to find', () => {
    const none = TWO_SIDES.map((stratum) => ({ ...stratum, events: 0 }));
    const system = wholeSystem(none);
    expect(system.recall).toMatchObject({ value: null, reason: 'undefined-ratio', low: 0, high: 1 });
    expect(system.fBeta).toMatchObject({ value: null, reason: 'no-events' });
    expect(known(system.precision).value).toBe(0);
  });

  test('an unreviewed side is said to be unknown', () => {
    const half = [TWO_SIDES[0]!, { ...TWO_SIDES[1]!, reviewed: 0, events: 0 }];
    const system = wholeSystem(half);
    expect(system.missedRate).toMatchObject({ value: null, reason: 'nothing-reviewed' });
    expect(system.recall).toMatchObject({ value: null, reason: 'stratum-not-reviewed' });
    expect(known(system.precision).value).toBeCloseTo(0.8, 12);
    expect(system.missedAtMost).toBe(1);
    expect(system.cells.falseNegative).toBeNull();
  });

  test('a side without cases has no rate', () => {
    const system = wholeSystem([TWO_SIDES[0]!]);
    expect(system.missedRate).toMatchObject({ value: null, reason: 'empty-population' });
    expect(system.missedAtMost).toBeNull();
    expect(system.escalationRate).toBe(1);
  });

  test('a population without cases has no escalation rate', () => {
    const system = wholeSystem([{ side: 'escalated', population: 0, reviewed: 0, events: 0 }]);
    expect(system.escalationRate).toBeNull();
    expect(system.prevalence.value).toBeNull();
  });

  test('a larger beta moves F-beta towards recall', () => {
    const missed = [TWO_SIDES[0]!, { ...TWO_SIDES[1]!, events: 30 }];
    const near = known(wholeSystem(missed, { beta: 5 }).fBeta).value;
    const far = known(wholeSystem(missed, { beta: 0.5 }).fBeta).value;
    const recall = known(wholeSystem(missed).recall).value;
    expect(Math.abs(near - recall)).toBeLessThan(Math.abs(far - recall));
  });

  test('bad arguments are refused by name', () => {
    expect(refusal(() => wholeSystem([]))).toBe('strata');
    expect(refusal(() => wholeSystem(TWO_SIDES, { level: 95 }))).toBe('level');
    expect(refusal(() => wholeSystem(TWO_SIDES, { beta: -1 }))).toBe('beta');
  });
});

describe('cases that nobody could decide', () => {
  const doubt = [{ side: 'automated', population: 100, reviewed: 18, events: 1, cannotTell: 2 }] as const;

  test('the example of the docstring holds: they are counted each way', () => {
    const bounds = withCannotTell(doubt);
    expect(bounds.cannotTell).toBe(2);
    expect(known(bounds.asNeeded.missedRate).value).toBeCloseTo(0.15, 12);
    expect(known(bounds.asNotNeeded.missedRate).value).toBeCloseTo(0.05, 12);
    expect(doubtRange(bounds, 'missedRate')).toEqual({ low: 0.05, high: 0.15 });
    expect(doubtRange(bounds, 'precision')).toBeNull();
  });

  test('more of them than cases left is refused', () => {
    expect(refusal(() => withCannotTell([{ ...doubt[0], cannotTell: 90 }]))).toBe('strata[0].cannotTell');
    expect(refusal(() => withCannotTell([{ ...doubt[0], cannotTell: 0.5 }]))).toBe('strata[0].cannotTell');
  });
});
