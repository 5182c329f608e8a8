import fc from 'fast-check';
import { expect, it } from 'vitest';
import { binomialCdf } from '../../stats/index.ts';
import { consistencyBar } from './consistency-bar.ts';

it('holds what a calibrated signal shows with at least its level, and no count less would', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 400 }),
      fc.constantFrom(0.8, 0.95),
      (mean, n, level) => {
        const { low, high } = consistencyBar(mean, n, level);
        const [from, to] = [Math.round(low * n), Math.round(high * n)];
        const inside = binomialCdf(to, n, mean) - (from > 0 ? binomialCdf(from - 1, n, mean) : 0);
        expect(inside).toBeGreaterThanOrEqual(level - 1e-9);
        if (from < to) expect(binomialCdf(from, n, mean)).toBeGreaterThanOrEqual((1 - level) / 2 - 1e-9);
      },
    ),
  );
});

it('is a point where the stated share is certain', () => {
  expect(consistencyBar(0, 30, 0.95)).toEqual({ low: 0, high: 0 });
  expect(consistencyBar(1, 30, 0.95)).toEqual({ low: 1, high: 1 });
});
