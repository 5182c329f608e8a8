import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../numeric/random.ts';
import { known } from '../testing/known.ts';
import { labelledCases, repeatRows } from '../testing/labelled-cases.ts';
import { refusal } from '../testing/refusal.ts';
import { isotonic, isotonicAt } from './isotonic.ts';

describe('the isotonic fit', () => {
  test('never falls and keeps the weighted mean', () => {
    fc.assert(
      fc.property(labelledCases, ({ label, score, weight }) => {
        const fit = known(isotonic(score, label, weight));
        for (let i = 1; i < fit.value.length; i++) {
          expect(fit.value[i]!).toBeGreaterThanOrEqual(fit.value[i - 1]!);
        }
        const mean = (values: readonly number[]) => values.reduce((sum, v, i) => sum + v * weight[i]!, 0);
        expect(mean(score.map((x) => isotonicAt(fit, x)))).toBeCloseTo(mean(label), 9);
      }),
    );
  });

  test('is the min-max formula', () => {
    fc.assert(
      fc.property(labelledCases, ({ label, score, weight }) => {
        const fit = known(isotonic(score, label, weight));
        const meanBetween = (low: number, high: number) => {
          let total = 0;
          let mass = 0;
          for (let i = 0; i < score.length; i++) {
            if (score[i]! < low || score[i]! > high) continue;
            total += weight[i]! * label[i]!;
            mass += weight[i]!;
          }
          return total / mass;
        };
        const xs = Array.from(fit.x);
        xs.forEach((x, i) => {
          const byLow = xs.slice(0, i + 1).map((low) => {
            return Math.min(...xs.slice(i).map((high) => meanBetween(low, high)));
          });
          expect(fit.value[i]!).toBeCloseTo(Math.max(...byLow), 10);
          expect(x).toBe(fit.x[i]);
        });
      }),
      { numRuns: 40 },
    );
  });

  test('a weight of k equals the row k times', () => {
    fc.assert(
      fc.property(labelledCases, ({ label, score, weight }) => {
        const weighted = known(isotonic(score, label, weight));
        const repeated = known(isotonic(repeatRows(score, weight), repeatRows(label, weight)));
        expect(weighted).toEqual(repeated);
      }),
    );
  });

  test('a row of weight 0 leaves no trace', () => {
    const fit = known(isotonic([1, 2, 3], [5, 9, 6], [1, 0, 1]));
    expect([...fit.x]).toEqual([1, 3]);
    expect([...fit.value]).toEqual([5, 6]);
  });

  test('50,000 rows are fitted as a few are: by the same means of the same blocks', () => {
    const random = createRandom(3);
    const x = Array.from({ length: 50_000 }, () => random.integer(4));
    const y = x.map((at) => (at === 2 ? 1 : 3));
    const fit = known(isotonic(x, y));
    expect(fit.value[0]).toBe(fit.value[2]);
    expect(fit.value[3]).toBe(3);
  });

  test('between two positions it is a straight line, outside it is constant', () => {
    const fit = { x: Float64Array.of(1, 3), value: Float64Array.of(0.2, 0.6) };
    expect(isotonicAt(fit, 0)).toBe(0.2);
    expect(isotonicAt(fit, 2)).toBeCloseTo(0.4, 14);
    expect(isotonicAt(fit, 9)).toBe(0.6);
  });

  test('a bad argument is named', () => {
    expect(refusal(() => isotonic([1], [1, 2]))).toBe('y');
    expect(refusal(() => isotonic([Number.NaN], [1]))).toBe('x');
    expect(refusal(() => isotonic([1], [Infinity]))).toBe('y');
    expect(refusal(() => isotonic([1], [1], [-1]))).toBe('weight');
  });

  test('no rows and no weight are told apart', () => {
    expect(isotonic([], [])).toMatchObject({ reason: 'nothing-reviewed' });
    expect(isotonic([1], [1], [0])).toMatchObject({ reason: 'all-weights-zero' });
  });
});
