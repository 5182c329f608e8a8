import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusal } from '../testing/refusal.ts';
import { kornGraubard } from './korn-graubard.ts';
import { likelihoodInterval } from './likelihood-interval.ts';
import { logitInterval } from './logit-interval.ts';

const methods = {
  kornGraubard: (p: number, variance: number) => kornGraubard(p, variance, 120, 118),
  likelihood: (p: number, variance: number) => likelihoodInterval(p, variance, 120, 118),
  logit: (p: number, variance: number) => logitInterval(p, Math.sqrt(variance), 118),
};

describe.each(Object.entries(methods))('the reference interval %s', (_, interval) => {
  test('holds the rate within (0, 1), and its complement mirrors it', () => {
    const rate = fc.double({ min: 0.02, max: 0.98, noNaN: true });
    fc.assert(
      fc.property(rate, (p) => {
        const variance = (p * (1 - p)) / 100;
        const there = interval(p, variance)!;
        const back = interval(1 - p, variance)!;
        expect(there.low).toBeGreaterThan(0);
        expect(there.low).toBeLessThan(p);
        expect(there.high).toBeGreaterThan(p);
        expect(there.high).toBeLessThan(1);
        expect(back.low).toBeCloseTo(1 - there.high, 8);
      }),
    );
  });

  test('does not exist at a rate of 0 or 1, nor without variance', () => {
    expect(interval(0, 0.01)).toBeNull();
    expect(interval(1, 0.01)).toBeNull();
    expect(interval(0.3, 0)).toBeNull();
  });

  test('numbers that are none are refused', () => {
    expect(refusal(() => interval(Number.NaN, 0.1))).toBe('p');
  });
});

test('the examples of the docstrings hold', () => {
  const near = (limits: { low: number; high: number } | null, low: number, high: number) => {
    expect(limits?.low).toBeCloseTo(low, 4);
    expect(limits?.high).toBeCloseTo(high, 4);
  };
  near(kornGraubard(0.05, 0.02 ** 2, 120, 119), 0.0184, 0.106);
  near(logitInterval(0.05, 0.02, 119), 0.0224, 0.1081);
  near(likelihoodInterval(0.05, 0.02 ** 2, 120, 119), 0.0198, 0.0999);
});
