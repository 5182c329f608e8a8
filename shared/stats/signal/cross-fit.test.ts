import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { known } from '../testing/known.ts';
import { labelledCases } from '../testing/labelled-cases.ts';
import { refusal } from '../testing/refusal.ts';
import { calibratedProbability, fitCalibrator } from './calibrator.ts';
import { crossFit, stratifiedFolds } from './cross-fit.ts';

describe('folds', () => {
  test('deal each label out evenly', () => {
    fc.assert(
      fc.property(labelledCases, fc.integer({ min: 2, max: 6 }), ({ label }, folds) => {
        const fold = stratifiedFolds(label, folds, 'seed');
        for (const y of [0, 1]) {
          const sizes = Array.from({ length: folds }, (_, k) => {
            return label.filter((value, i) => value === y && fold[i] === k).length;
          });
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('follow the seed', () => {
    const label = Array.from({ length: 60 }, (_, i) => i % 2);
    expect(stratifiedFolds(label, 5, 1)).toEqual(stratifiedFolds(label, 5, 1));
    expect(stratifiedFolds(label, 5, 1)).not.toEqual(stratifiedFolds(label, 5, 2));
  });

  test('are at least two', () => expect(refusal(() => stratifiedFolds([0, 1], 1, 1))).toBe('folds'));
});

describe('cross-fitting', () => {
  test('scores each case by the map of the other folds', () => {
    const label = [0, 1, 0, 1, 1, 0, 1, 0];
    const score = [0.1, 0.9, 0.4, 0.3, 0.8, 0.6, 0.7, 0.2];
    const fold = [0, 0, 1, 1, 2, 2, 0, 1];
    const fitted = known(crossFit('platt', label, score, fold)).value;
    const train = [0, 1, 4, 5, 6];
    const map = known(
      fitCalibrator(
        'platt',
        train.map((i) => label[i]!),
        train.map((i) => score[i]!),
      ),
    );
    expect(fitted[2]).toBeCloseTo(calibratedProbability(map, score[2]!), 14);
  });

  test('the label of a case does not touch its own probability', () => {
    const label = [0, 1, 0, 1, 1, 0];
    const score = [0.1, 0.9, 0.4, 0.3, 0.8, 0.6];
    const fold = [0, 1, 2, 0, 1, 2];
    const other = label.map((y, i) => (i === 3 ? 1 - y : y));
    const before = known(crossFit('isotonic', label, score, fold)).value;
    const after = known(crossFit('isotonic', other, score, fold)).value;
    expect(after[3]).toBe(before[3]);
  });

  test('a fold whose map cannot be fitted gives its reason', () => {
    expect(crossFit('platt', [0, 0, 1], [0.1, 0.2, 0.9], [0, 0, 1])).toMatchObject({ reason: 'one-class' });
  });

  test('a single fold is refused', () => {
    expect(refusal(() => crossFit('platt', [0, 1], [0.1, 0.2], [0, 0]))).toBe('fold');
    expect(refusal(() => crossFit('platt', [0, 1], [0.1, 0.2], [0]))).toBe('fold');
  });
});
