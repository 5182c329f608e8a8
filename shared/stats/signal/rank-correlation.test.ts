import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { known } from '../testing/known.ts';
import { labelledCases, repeatRows } from '../testing/labelled-cases.ts';
import { refusal } from '../testing/refusal.ts';
import { kendallTau } from './kendall.ts';
import { midRanks } from './mid-ranks.ts';
import { spearman } from './spearman.ts';

const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 })), {
  minLength: 3,
  maxLength: 30,
});

describe('rank correlation', () => {
  test('Kendall counts concordant and discordant pairs', () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const x = rows.map(([a]) => a);
        const y = rows.map(([, b]) => b);
        const tau = kendallTau(x, y);
        if (tau.value === null) return;
        let surplus = 0;
        let untiedX = 0;
        let untiedY = 0;
        for (let i = 0; i < x.length; i++) {
          for (let j = 0; j < i; j++) {
            surplus += Math.sign(x[i]! - x[j]!) * Math.sign(y[i]! - y[j]!);
            if (x[i] !== x[j]) untiedX += 1;
            if (y[i] !== y[j]) untiedY += 1;
          }
        }
        expect(tau.value).toBeCloseTo(surplus / Math.sqrt(untiedX * untiedY), 12);
      }),
    );
  });

  test('both lie within [-1, 1] and change sign with the order of one side', () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const x = rows.map(([a]) => a);
        const y = rows.map(([, b]) => b);
        for (const measure of [spearman, kendallTau]) {
          const there = measure(x, y).value;
          const back = measure(
            x,
            y.map((b) => -b),
          ).value;
          if (there === null) expect(back).toBe(null);
          else {
            expect(Math.abs(there)).toBeLessThanOrEqual(1);
            expect(back).toBeCloseTo(-there, 12);
          }
        }
      }),
    );
  });

  test('a monotone transform changes nothing', () => {
    fc.assert(
      fc.property(labelledCases, ({ label, score }) => {
        const stretched = score.map((s) => s ** 3);
        expect(spearman(stretched, label).value).toBe(spearman(score, label).value);
        expect(kendallTau(stretched, label).value).toBe(kendallTau(score, label).value);
      }),
    );
  });

  test('a weight of k equals the pair k times', () => {
    fc.assert(
      fc.property(labelledCases, ({ label, score, weight }) => {
        const repeated = spearman(repeatRows(score, weight), repeatRows(label, weight));
        expect(known(spearman(score, label, weight)).value).toBeCloseTo(known(repeated).value, 10);
      }),
    );
  });

  test('pairs with a missing value are left out and counted', () => {
    expect(spearman([1, null, 3, 4], [1, 2, 3, 4])).toMatchObject({ value: 1, n: 3, dropped: 1 });
    expect(kendallTau([1, null, 3, 4], [1, 2, 3, null])).toMatchObject({ reason: 'too-few' });
  });

  test('a constant side has no order', () => {
    expect(spearman([1, 2, 3], [5, 5, 5])).toMatchObject({ reason: 'no-variation' });
    expect(kendallTau([1, 1, 1], [5, 6, 7])).toMatchObject({ reason: 'no-variation' });
    expect(spearman([], [])).toMatchObject({ reason: 'too-few' });
  });

  test('weights give no p-value, because the t test does not hold', () => {
    expect(known(spearman([1, 2, 3], [1, 3, 2], [1, 2, 3])).p).toBe(null);
  });

  test('NaN is a mistake and not a missing value', () => {
    expect(refusal(() => spearman([Number.NaN, 1, 2], [1, 2, 3]))).toBe('x');
    expect(refusal(() => kendallTau([0, 1, 2], [1, 2, Infinity]))).toBe('y');
    expect(refusal(() => spearman([0, 1, 2], [1, 2]))).toBe('y');
  });

  test('mid-ranks of all weights 1 are the ordinary ones less one half', () => {
    expect([...midRanks([3, 1, 3, 2])]).toEqual([3, 0.5, 3, 1.5]);
  });
});
