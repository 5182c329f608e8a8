import { describe, expect, test } from 'vitest';
import { known } from '../testing/known.ts';
import { refusal } from '../testing/refusal.ts';
import { TWO_SIDES } from '../testing/sides.ts';
import { compareSystems } from './compare-systems.ts';

const WORSE = [
  { side: 'escalated', population: 500, reviewed: 80, events: 40 },
  { side: 'automated', population: 9000, reviewed: 200, events: 14 },
] as const;

describe('the change between two samples', () => {
  test('the same figures give a change of 0 with an even interval', () => {
    const { value, low, high } = known(compareSystems(TWO_SIDES, TWO_SIDES, 'precision'));
    expect(value).toBe(0);
    expect(low).toBeCloseTo(-high, 6);
    expect(high).toBeCloseTo(0.13, 2);
  });

  test('a clear fall is told apart from 0', () => {
    const { value, high } = known(compareSystems(TWO_SIDES, WORSE, 'precision'));
    expect(value).toBeCloseTo(-0.3, 12);
    expect(high).toBeLessThan(0);
  });

  test.each(['precision', 'missedRate', 'prevalence', 'recall', 'fBeta'] as const)(
    'exchanging the samples turns the change of %s round',
    (rate) => {
      const there = known(compareSystems(TWO_SIDES, WORSE, rate));
      const back = known(compareSystems(WORSE, TWO_SIDES, rate));
      expect(back.value).toBeCloseTo(-there.value, 12);
      expect(back.low).toBeCloseTo(-there.high, 3);
      expect(back.high).toBeCloseTo(-there.low, 3);
    },
  );

  test('a rate that one sample cannot give has no change, but an interval', () => {
    const none = WORSE.map((stratum) => ({ ...stratum, events: 0 }));
    const change = compareSystems(TWO_SIDES, none, 'recall');
    expect(change.value).toBeNull();
    expect(change.low).toBeGreaterThanOrEqual(-1);
    expect(compareSystems(TWO_SIDES, [WORSE[0]], 'missedRate')).toMatchObject({
      value: null,
      reason: 'empty-population',
    });
  });

  test('bad arguments are refused by name', () => {
    expect(refusal(() => compareSystems([], WORSE, 'recall'))).toBe('strata');
    expect(refusal(() => compareSystems(TWO_SIDES, WORSE, 'recall', { level: 1 }))).toBe('level');
  });
});
