import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { known } from '../testing/known.ts';
import { labelledCases, repeatRows } from '../testing/labelled-cases.ts';
import { refusal } from '../testing/refusal.ts';
import { brierDecomposition } from './brier-decomposition.ts';
import { brierScore } from './brier-score.ts';
import { corp } from './corp.ts';
import { logLoss } from './log-loss.ts';

describe('the Brier score', () => {
  test('is the sum of its parts by distinct probability, by bins, and by isotonic fit', () => {
    fc.assert(
      fc.property(labelledCases, fc.integer({ min: 1, max: 12 }), ({ label, score, weight }, bins) => {
        const brier = known(brierScore(label, score, weight)).value;
        for (const grouping of ['distinct', { bins }] as const) {
          const parts = known(brierDecomposition(label, score, grouping, weight));
          const between = parts.reliability - parts.resolution + parts.uncertainty;
          expect(parts.value).toBeCloseTo(brier, 12);
          expect(between + parts.withinVariance - parts.withinCovariance).toBeCloseTo(brier, 12);
        }
        const split = known(corp(label, score, weight));
        expect(split.miscalibration - split.discrimination + split.uncertainty).toBeCloseTo(brier, 12);
        expect(split.miscalibration).toBeGreaterThanOrEqual(-1e-12);
        expect(split.discrimination).toBeGreaterThanOrEqual(-1e-12);
      }),
    );
  });

  test('and the log loss: a weight of k equals the row k times', () => {
    fc.assert(
      fc.property(labelledCases, ({ label, score, weight }) => {
        const labels = repeatRows(label, weight);
        const scores = repeatRows(score, weight);
        const brier = known(brierScore(labels, scores)).value;
        const loss = known(logLoss(labels, scores)).value;
        expect(known(brierScore(label, score, weight)).value).toBeCloseTo(brier, 12);
        expect(known(logLoss(label, score, weight)).value).toBeCloseTo(loss, 10);
      }),
    );
  });

  test('exchanging the labels and the probabilities changes nothing', () => {
    fc.assert(
      fc.property(labelledCases, ({ label, score, weight }) => {
        const mirrored = brierScore(
          label.map((y) => 1 - y),
          score.map((p) => 1 - p),
          weight,
        );
        expect(known(mirrored).value).toBeCloseTo(known(brierScore(label, score, weight)).value, 12);
      }),
    );
  });

  test('one class has a score but no skill', () => {
    expect(brierScore([0, 0], [0.1, 0.3])).toMatchObject({ skill: null, uncertainty: 0 });
  });

  test('stating the base rate has skill 0', () => {
    expect(known(brierScore([0, 1], [0.5, 0.5])).skill).toBe(0);
  });

  test('bins must be a whole number of at least 1', () => {
    expect(refusal(() => brierDecomposition([0], [0.1], { bins: 0 }))).toBe('grouping.bins');
  });
});

describe('the log loss', () => {
  test('of a certain and wrong statement is large but finite, and the clip is counted', () => {
    const loss = known(logLoss([0, 1], [1, 0.5]));
    expect(loss.clipped).toBe(1);
    expect(loss.value).toBeCloseTo((-Math.log(1e-15) + Math.log(2)) / 2, 2);
  });
});
