import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventsOf } from '../testing/events-of.ts';
import { refusal } from '../testing/refusal.ts';
import { fisherExact } from './fisher-exact.ts';
import { pooledZTest } from './pooled-z-test.ts';

describe('tests of two equal proportions', () => {
  test('the examples of the docstrings hold', () => {
    expect(
      fisherExact([
        [12, 5],
        [9, 30],
      ]).p,
    ).toBeCloseTo(0.002, 4);
    expect(pooledZTest(56, 70, 48, 80)?.z).toBeCloseTo(2.65, 2);
    expect(pooledZTest(56, 70, 48, 80)?.p).toBeCloseTo(0.008, 3);
  });

  test('exchanging rows or columns changes no p-value', () => {
    fc.assert(
      fc.property(eventsOf, eventsOf, (first, second) => {
        const [a, b] = [first.events, first.n - first.events];
        const [c, d] = [second.events, second.n - second.events];
        const p = fisherExact([
          [a, b],
          [c, d],
        ]);
        const rows = fisherExact([
          [c, d],
          [a, b],
        ]);
        const columns = fisherExact([
          [b, a],
          [d, c],
        ]);
        expect(rows.p).toBeCloseTo(p.p, 9);
        expect(columns.p).toBeCloseTo(p.p, 9);
        expect(p.midP).toBeLessThanOrEqual(p.p);
        const z = pooledZTest(first.events, first.n, second.events, second.n);
        const swapped = pooledZTest(second.events, second.n, first.events, first.n);
        if (z) expect(swapped?.p).toBeCloseTo(z.p, 12);
      }),
    );
  });

  test('an empty row cannot show a difference', () => {
    expect(
      fisherExact([
        [0, 0],
        [6, 25],
      ]),
    ).toEqual({ p: 1, midP: 0.5 });
  });

  test('without events, or without other cases, there is no z', () => {
    expect(pooledZTest(0, 10, 0, 20)).toBeNull();
    expect(pooledZTest(10, 10, 20, 20)).toBeNull();
    expect(pooledZTest(0, 0, 2, 20)).toBeNull();
  });

  test('weighted counts are refused', () => {
    expect(
      refusal(() =>
        fisherExact([
          [1.5, 2],
          [3, 4],
        ]),
      ),
    ).toBe('table[0][0]');
  });
});
