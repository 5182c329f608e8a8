import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstNonFinite } from '../testing/finite.ts';
import { anyCases, labelledCases } from '../testing/labelled-cases.ts';
import { refusal } from '../testing/refusal.ts';
import { auroc } from './auroc.ts';
import { betaCalibration } from './beta-calibration.ts';
import { brierDecomposition } from './brier-decomposition.ts';
import { brierScore } from './brier-score.ts';
import { calibrationInTheLarge } from './calibration-in-the-large.ts';
import { calibrationSlope } from './calibration-slope.ts';
import { corp } from './corp.ts';
import { expectedOverObserved } from './expected-over-observed.ts';
import { isotonic } from './isotonic.ts';
import { logLoss } from './log-loss.ts';
import { logisticRecalibration } from './logistic-recalibration.ts';
import { platt } from './platt.ts';
import { precisionRecallCurve } from './precision-recall-curve.ts';
import { reliabilityCurve } from './reliability-curve.ts';
import { rocCurve } from './roc-curve.ts';
import { temperatureScaling } from './temperature-scaling.ts';

type Signal = (label: number[], score: number[], weight?: number[]) => { readonly value: unknown };

/** Every function of labels, a score or probability, and weights. */
const weighted: Readonly<Record<string, Signal>> = {
  auroc: (label, score, weight) => auroc(label, score, { weight }),
  betaCalibration,
  brierDecomposition: (label, score, weight) => brierDecomposition(label, score, { bins: 5 }, weight),
  brierScore,
  calibrationInTheLarge: (label, score, weight) => calibrationInTheLarge(label, score, { weight }),
  calibrationSlope: (label, score, weight) => calibrationSlope(label, score, { weight }),
  corp,
  expectedOverObserved,
  logLoss,
  logisticRecalibration,
  platt,
  precisionRecallCurve,
  reliabilityCurve: (label, score, weight) => reliabilityCurve(label, score, { weight }),
  rocCurve,
  temperatureScaling,
};

describe.each(Object.entries(weighted))('%s', (_, estimate) => {
  test('gives finite numbers or a reason, whatever the cases', () => {
    fc.assert(
      fc.property(anyCases, ({ label, score, weight }) => {
        expect(firstNonFinite(estimate(label, score))).toBe(null);
        expect(firstNonFinite(estimate(label, score, weight))).toBe(null);
      }),
      { numRuns: 60 },
    );
  });

  test('gives finite numbers or a reason for extreme probabilities and weights', () => {
    const extreme = fc.record({
      label: fc.integer({ min: 0, max: 1 }),
      score: fc.double({ min: 0, max: 1, noNaN: true }),
      weight: fc.oneof(fc.constant(0), fc.double({ min: 1e-30, max: 1e30, noNaN: true })),
    });
    fc.assert(
      fc.property(fc.array(extreme, { maxLength: 10 }), (rows) => {
        const [label, score, weight] = (['label', 'score', 'weight'] as const).map((name) =>
          rows.map((row) => row[name]),
        );
        expect(firstNonFinite(estimate(label!, score!, weight!))).toBe(null);
      }),
      { numRuns: 150 },
    );
  });

  test('the order of the rows does not matter', () => {
    fc.assert(
      fc.property(labelledCases, ({ label, score, weight }) => {
        const there = estimate(label, score, weight).value;
        const back = estimate(label.toReversed(), score.toReversed(), weight.toReversed()).value;
        if (typeof there === 'number') expect(back).toBeCloseTo(there, 7);
      }),
      { numRuns: 30 },
    );
  });

  test('no cases and cases without weight are told apart', () => {
    expect(estimate([], [])).toMatchObject({ value: null, reason: 'nothing-reviewed' });
    expect(estimate([0, 1], [0.2, 0.7], [0, 0])).toMatchObject({ value: null, reason: 'all-weights-zero' });
  });

  test('a bad argument is named', () => {
    expect(refusal(() => estimate([0, 1], [0.5]))).toMatch(/score|probability/);
    expect(refusal(() => estimate([0, 1], [0.5, Number.NaN]))).toMatch(/score|probability/);
    expect(refusal(() => estimate([0, 3], [0.5, 0.6]))).toBe('label');
    expect(refusal(() => estimate([0, 1], [0.5, 0.6], [1]))).toBe('weight');
    expect(refusal(() => estimate([0, 1], [0.5, 0.6], [1, -1]))).toBe('weight');
    expect(refusal(() => estimate([0, 1], [0.5, 0.6], [1, Number.NaN]))).toBe('weight');
  });

  test('no input is changed', () => {
    const label = Object.freeze([0, 1, 1, 0, 1]) as number[];
    const score = Object.freeze([0.9, 0.4, 0.4, 0.1, 0.6]) as number[];
    const weight = Object.freeze([1, 2, 3, 4, 5]) as number[];
    expect(() => estimate(label, score, weight)).not.toThrow();
  });
});

describe.each([
  'betaCalibration',
  'brierDecomposition',
  'brierScore',
  'calibrationInTheLarge',
  'calibrationSlope',
  'corp',
  'expectedOverObserved',
  'logLoss',
  'logisticRecalibration',
  'reliabilityCurve',
  'temperatureScaling',
])('%s', (name) => {
  test('a probability outside [0, 1] is refused', () => {
    expect(refusal(() => weighted[name]!([0, 1], [0.5, 1.1]))).toBe('probability');
    expect(refusal(() => weighted[name]!([0, 1], [-0.1, 1]))).toBe('probability');
  });
});

describe('isotonic regression', () => {
  test('gives finite numbers or a reason, whatever the rows', () => {
    fc.assert(
      fc.property(anyCases, ({ label, score, weight }) => {
        expect(firstNonFinite(isotonic(score, label, weight))).toBe(null);
      }),
    );
  });
});
