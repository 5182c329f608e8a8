import { describe, expect, test } from 'vitest';
import { COSTS } from '../testing/scored-cases.ts';
import { candidateCut, cutIndex, meanCosts, planSweep } from './sweep-plan.ts';

const plan = planSweep({ score: [0.1, 0.4, 0.8], need: [0, 1, 1] }, { costs: COSTS });

describe('a sweep planned once', () => {
  test('prices any weights without sorting again', () => {
    const out = new Float64Array(plan.candidates);
    expect(meanCosts(plan, [1, 1, 1], out)).toBe(3);
    const even = [...out];
    meanCosts(plan, [2, 2, 2], out);
    expect([...out]).toEqual(even);
    meanCosts(plan, null, out);
    expect([...out]).toEqual(even);
  });

  test('weights of 0 price nothing', () => {
    expect(meanCosts(plan, [0, 0, 0], new Float64Array(4))).toBe(0);
  });

  test('a cut between two scores stands for the next one', () => {
    expect(cutIndex(plan, 0.4)).toBe(1);
    expect(cutIndex(plan, 0.5)).toBe(2);
    expect(cutIndex(plan, 7)).toBe(3);
    expect(cutIndex(plan, 'never')).toBe(3);
    expect(cutIndex(plan, 'always')).toBe(0);
    expect([0, 1, 2, 3].map((k) => candidateCut(plan, k))).toEqual([0.1, 0.4, 0.8, 'never']);
  });
});
