import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../numeric/random.ts';
import { refusal } from '../testing/refusal.ts';
import { bothSides, TWO_SIDES } from '../testing/sides.ts';
import type { SideStratum } from './side-stratum.ts';
import { stratifiedPosterior } from './stratified-posterior.ts';

describe('the posterior of the whole system', () => {
  test('the example of the docstring holds', () => {
    expect(stratifiedPosterior(TWO_SIDES).missedRate?.quantile(0.975)).toBe(0.098125);
  });

  test('quantiles rise with the probability and stay within [0, 1]', () => {
    fc.assert(
      fc.property(bothSides, (strata) => {
        const posterior = stratifiedPosterior(strata);
        for (const rate of [
          posterior.precision!,
          posterior.missedRate!,
          posterior.recall,
          posterior.fBeta(2),
        ]) {
          const values = [0.025, 0.5, 0.975].map((p) => rate.quantile(p));
          expect(values[0]).toBeGreaterThanOrEqual(0);
          expect(values[0]).toBeLessThanOrEqual(values[1]!);
          expect(values[1]).toBeLessThanOrEqual(values[2]!);
          expect(values[2]).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('neither the order of the strata nor the names of the sides matter beyond their roles', () => {
    fc.assert(
      fc.property(bothSides, (strata) => {
        const swapped = strata.map(
          (stratum): SideStratum => ({
            ...stratum,
            side: stratum.side === 'escalated' ? 'automated' : 'escalated',
          }),
        );
        const there = stratifiedPosterior(strata.toReversed());
        const back = stratifiedPosterior(swapped);
        expect(back.missedRate!.quantile(0.9)).toBeCloseTo(there.precision!.quantile(0.9), 12);
        expect(back.prevalence.quantile(0.1)).toBeCloseTo(there.prevalence.quantile(0.1), 12);
      }),
      { numRuns: 40 },
    );
  });

  test('agrees with drawing from the beta-binomials', () => {
    const random = createRandom('posterior');
    const draw = ({ population, reviewed, events }: SideStratum) =>
      events + random.binomial(population - reviewed, random.beta(events + 0.5, reviewed - events + 0.5));
    const recalls = Array.from({ length: 8000 }, () => {
      const found = draw(TWO_SIDES[0]!);
      return found / (found + draw(TWO_SIDES[1]!));
    }).sort((a, b) => a - b);
    const { recall } = stratifiedPosterior(TWO_SIDES);
    for (const p of [0.05, 0.5, 0.95]) {
      expect(Math.abs(recall.quantile(p) - recalls[Math.floor(p * 8000)]!)).toBeLessThan(0.01);
    }
  });

  test('a census leaves no doubt', () => {
    const census: SideStratum[] = [
      { side: 'escalated', population: 10, reviewed: 10, events: 7 },
      { side: 'automated', population: 30, reviewed: 30, events: 3 },
    ];
    const posterior = stratifiedPosterior(census);
    expect(posterior.precision?.quantile(0.01)).toBe(0.7);
    expect(posterior.recall.quantile(0.99)).toBeCloseTo(0.7, 10);
  });

  test('twenty thin strata do not invent events', () => {
    const thin = Array.from(
      { length: 20 },
      (): SideStratum => ({ side: 'automated', population: 100, reviewed: 5, events: 0 }),
    );
    expect(stratifiedPosterior(thin).missedRate!.quantile(0.5)).toBeLessThan(0.01);
  });

  test('the pessimistic bound lies above the balanced one, the optimistic one below', () => {
    const at = (rule: 'balanced' | 'pessimistic' | 'optimistic') =>
      stratifiedPosterior(TWO_SIDES, rule).missedRate!.quantile(0.9);
    expect(at('pessimistic')).toBeGreaterThan(at('balanced'));
    expect(at('optimistic')).toBeLessThan(at('balanced'));
  });

  test('an unreviewed stratum is all events to the pessimist, none to the optimist', () => {
    const unseen: SideStratum[] = [{ side: 'automated', population: 50, reviewed: 0, events: 0 }];
    expect(stratifiedPosterior(unseen, 'pessimistic').missedRate?.quantile(0.01)).toBe(1);
    expect(stratifiedPosterior(unseen, 'optimistic').missedRate?.quantile(0.99)).toBe(0);
  });

  test('a coarse lattice for a huge population moves no limit by a ten-thousandth', () => {
    const huge = TWO_SIDES.map((stratum) => ({ ...stratum, population: stratum.population * 1000 }));
    const large = TWO_SIDES.map((stratum) => ({ ...stratum, population: stratum.population * 30 }));
    const there = stratifiedPosterior(huge);
    const near = stratifiedPosterior(large);
    expect(there.missedRate!.quantile(0.975)).toBeCloseTo(near.missedRate!.quantile(0.975), 3);
    expect(there.recall.quantile(0.025)).toBeCloseTo(near.recall.quantile(0.025), 3);
  });

  test('a side without cases has no rate', () => {
    const posterior = stratifiedPosterior([TWO_SIDES[0]!]);
    expect(posterior.missedRate).toBeNull();
    expect(posterior.recall.quantile(0.5)).toBe(1);
  });

  test('bad strata are refused by name', () => {
    expect(refusal(() => stratifiedPosterior([]))).toBe('strata');
    expect(refusal(() => stratifiedPosterior([{ ...TWO_SIDES[0]!, events: 99 }]))).toBe('strata[0].events');
    expect(refusal(() => stratifiedPosterior([{ ...TWO_SIDES[0]!, side: 'E' as never }]))).toBe(
      'strata[0].side',
    );
    expect(refusal(() => stratifiedPosterior(TWO_SIDES).fBeta(0))).toBe('beta');
  });
});
