import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { known } from '../testing/known.ts';
import { labelledCases, repeatRows } from '../testing/labelled-cases.ts';
import { auroc } from './auroc.ts';
import { precisionRecallCurve } from './precision-recall-curve.ts';
import { rocCurve } from './roc-curve.ts';

describe('the ROC curve', () => {
  test('encloses the AUROC by the trapezoid rule', () => {
    fc.assert(
      fc.property(labelledCases, ({ label, score, weight }) => {
        const { falsePositiveRate: x, truePositiveRate: y } = known(rocCurve(label, score, weight));
        let area = 0;
        for (let i = 1; i < x.length; i++) area += ((x[i]! - x[i - 1]!) * (y[i]! + y[i - 1]!)) / 2;
        expect(area).toBeCloseTo(known(auroc(label, score, { weight })).value, 12);
      }),
    );
  });

  test('runs from (0, 0) to (1, 1) and never turns back', () => {
    fc.assert(
      fc.property(labelledCases, ({ label, score, weight }) => {
        const { value, falsePositiveRate, truePositiveRate } = known(rocCurve(label, score, weight));
        expect(falsePositiveRate.length).toBe(value.length + 1);
        for (const rate of [falsePositiveRate, truePositiveRate]) {
          expect(rate[0]).toBe(0);
          expect(rate.at(-1)).toBe(1);
          expect([...rate]).toEqual([...rate].sort((a, b) => a - b));
        }
      }),
    );
  });

  test('needs both classes', () => {
    expect(rocCurve([0, 0], [1, 2])).toMatchObject({ reason: 'one-class' });
  });

  test('a score that only rows of weight 0 have is no threshold', () => {
    expect([...known(rocCurve([0, 1, 1], [1, 2, 3], [1, 1, 0])).value]).toEqual([2, 1]);
  });
});

describe('the precision-recall curve', () => {
  test('gives precision and recall of "score >= threshold" at each distinct score', () => {
    fc.assert(
      fc.property(labelledCases, ({ label, score, weight }) => {
        const { value, precision, recall } = known(precisionRecallCurve(label, score, weight));
        const sumWhere = (keep: (i: number) => boolean) =>
          weight.reduce((sum, w, i) => sum + (keep(i) ? w : 0), 0);
        value.forEach((t, k) => {
          const hits = sumWhere((i) => score[i]! >= t && label[i] === 1);
          expect(precision[k]).toBeCloseTo(hits / sumWhere((i) => score[i]! >= t), 12);
          expect(recall[k]).toBeCloseTo(hits / sumWhere((i) => label[i] === 1), 12);
        });
        expect([precision.at(-1), recall.at(-1)]).toEqual([1, 0]);
      }),
    );
  });

  test('averages its base rate for a signal that knows nothing', () => {
    const flat = known(precisionRecallCurve([0, 1, 0, 0], [0.5, 0.5, 0.5, 0.5]));
    expect(flat.averagePrecision).toBe(0.25);
    expect(flat.baseline).toBe(0.25);
  });

  test('a weight of k equals the row k times', () => {
    fc.assert(
      fc.property(labelledCases, ({ label, score, weight }) => {
        const weighted = known(precisionRecallCurve(label, score, weight));
        const repeated = known(precisionRecallCurve(repeatRows(label, weight), repeatRows(score, weight)));
        expect(weighted.averagePrecision).toBeCloseTo(repeated.averagePrecision, 12);
      }),
    );
  });

  test('without a positive there is no recall', () => {
    expect(precisionRecallCurve([0, 0], [1, 2])).toMatchObject({ reason: 'no-events' });
  });

  test('without a negative precision is 1', () => {
    expect(known(precisionRecallCurve([1, 1], [1, 2])).averagePrecision).toBe(1);
  });
});
