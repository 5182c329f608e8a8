import { describe, expect, test } from 'vitest';
import { countQuantile, cumulate } from '../numeric/count-distribution.ts';
import { finitePopulationUpper } from '../proportions/finite-population.ts';
import { eventsPosterior, type PriorRule } from './events-posterior.ts';

const ONE = [{ population: 500, reviewed: 60, events: 4 }];
const at = (strata: typeof ONE, rule: PriorRule, p: number): number => {
  const population = strata.reduce((sum, stratum) => sum + stratum.population, 0);
  const posterior = eventsPosterior(strata, rule, population);
  return countQuantile(posterior, cumulate(posterior), p);
};

describe('the events of a population, given a sample', () => {
  test('the priors stand in order, from optimistic to pessimistic', () => {
    const medians = (['optimistic', 'leaning-low', 'balanced', 'leaning-high', 'pessimistic'] as const).map(
      (rule) => at(ONE, rule, 0.9),
    );
    expect(medians).toEqual(medians.toSorted((a, b) => a - b));
    expect(new Set(medians).size).toBe(5);
  });

  test('the pessimistic quantile is close to the exact hypergeometric bound, and not below it', () => {
    const exact = finitePopulationUpper(4, 60, 500, 0.95);
    expect(at(ONE, 'pessimistic', 0.95)).toBeGreaterThanOrEqual(exact);
    expect(at(ONE, 'pessimistic', 0.95)).toBeLessThanOrEqual(exact + 3);
  });

  test('no count lies outside what the sample allows', () => {
    expect(at(ONE, 'balanced', 1e-12)).toBeGreaterThanOrEqual(4);
    expect(at(ONE, 'balanced', 1)).toBeLessThanOrEqual(500 - 56);
  });

  test('an unreviewed stratum is counted in full by each leaning limit', () => {
    const unseen = [{ population: 80, reviewed: 0, events: 0 }];
    expect(at(unseen, 'leaning-high', 0.5)).toBe(80);
    expect(at(unseen, 'leaning-low', 0.5)).toBe(0);
    expect(at(unseen, 'balanced', 0.5)).toBe(40);
  });

  test('a stratum judged in full adds its count and no doubt', () => {
    const census = [...ONE, { population: 30, reviewed: 30, events: 9 }];
    const alone = eventsPosterior(ONE, 'pessimistic', 530);
    const both = eventsPosterior(census, 'pessimistic', 530);
    expect(both.first).toBe(alone.first + 9);
    expect(both.mass).toHaveLength(alone.mass.length);
  });
});
