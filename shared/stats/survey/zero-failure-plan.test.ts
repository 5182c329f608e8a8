import { describe, expect, test } from 'vitest';
import { clopperPearsonUpper } from '../proportions/clopper-pearson.ts';
import { refusal } from '../testing/refusal.ts';
import { acceptancePlan, zeroFailurePlan } from './zero-failure-plan.ts';

describe('plans for a claim', () => {
  test('the examples of the docstrings hold', () => {
    expect(zeroFailurePlan(0.05, 0.05)).toBe(59);
    expect(acceptancePlan(0.05, 0.05, 1)).toBe(93);
  });

  test('the plan is the first size whose upper bound keeps the claim', () => {
    for (const allowed of [0, 1, 4]) {
      const n = acceptancePlan(0.03, 0.1, allowed);
      expect(clopperPearsonUpper(allowed, n, 0.9)).toBeLessThanOrEqual(0.03);
      expect(clopperPearsonUpper(allowed, n - 1, 0.9)).toBeGreaterThan(0.03);
    }
  });

  test('a small population needs fewer reviews, at most all of them', () => {
    expect(zeroFailurePlan(0.05, 0.05, 80)).toBe(42);
    expect(zeroFailurePlan(0.001, 0.05, 30)).toBe(29);
    expect(zeroFailurePlan(0.05, 0.05, 1)).toBe(1);
  });

  test('a share read from a text is not pushed up by rounding', () => {
    expect(zeroFailurePlan(0.07, 0.05, 100)).toBe(zeroFailurePlan(7 / 100, 0.05, 100));
  });

  test('bad arguments are refused by name', () => {
    expect(refusal(() => zeroFailurePlan(0, 0.05))).toBe('p0');
    expect(refusal(() => zeroFailurePlan(0.05, 1))).toBe('delta');
    expect(refusal(() => zeroFailurePlan(0.05, 0.05, 0))).toBe('population');
    expect(refusal(() => acceptancePlan(0.05, 0.05, -1))).toBe('allowed');
    expect(refusal(() => acceptancePlan(1e-14, 0.05, 0))).toBe('p0');
  });
});
