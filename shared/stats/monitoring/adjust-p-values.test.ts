import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusal } from '../testing/refusal.ts';
import { type Adjustment, adjustPValues } from './adjust-p-values.ts';

const adjustments: readonly Adjustment[] = ['bh', 'by', 'holm', 'bonferroni'];
const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 });

describe.each(adjustments)('%s', (adjustment) => {
  test('never lowers a p-value, never exceeds 1, and keeps the order', () => {
    fc.assert(
      fc.property(pValues, (p) => {
        const adjusted = adjustPValues(p, adjustment) as number[];
        const order = p.map((_, i) => i).sort((i, j) => p[i]! - p[j]!);
        for (const [rank, i] of order.entries()) {
          expect(adjusted[i]!).toBeGreaterThanOrEqual(p[i]! - 1e-15);
          expect(adjusted[i]!).toBeLessThanOrEqual(1);
          if (rank > 0) expect(adjusted[i]!).toBeGreaterThanOrEqual(adjusted[order[rank - 1]!]!);
        }
      }),
    );
  });

  test('leaves a single test as it is', () => expect(adjustPValues([0.03], adjustment)).toEqual([0.03]));

  test('does not count what was not tested', () => {
    expect(adjustPValues([0.01, null, 0.3], adjustment)).toEqual([
      adjustPValues([0.01, 0.3], adjustment)[0],
      null,
      adjustPValues([0.01, 0.3], adjustment)[1],
    ]);
    expect(adjustPValues([], adjustment)).toEqual([]);
    expect(adjustPValues([null], adjustment)).toEqual([null]);
  });

  test('refuses what is not a probability', () => {
    expect(refusal(() => adjustPValues([0.1, 1.2], adjustment))).toBe('p[1]');
    expect(refusal(() => adjustPValues([Number.NaN], adjustment))).toBe('p[0]');
  });
});

test('the methods are ordered by how strict they are', () => {
  fc.assert(
    fc.property(pValues, (p) => {
      const [bh, by, holm, bonferroni] = adjustments.map((name) => adjustPValues(p, name) as number[]);
      p.forEach((_, i) => {
        expect(bh![i]!).toBeLessThanOrEqual(by![i]! + 1e-12);
        expect(bh![i]!).toBeLessThanOrEqual(holm![i]! + 1e-12);
        expect(holm![i]!).toBeLessThanOrEqual(bonferroni![i]! + 1e-12);
      });
    }),
  );
});
