import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { known } from '../testing/known.ts';
import { labelledCases } from '../testing/labelled-cases.ts';
import { refusal } from '../testing/refusal.ts';
import { betaCalibration } from './beta-calibration.ts';
import { type CalibratorKind, calibratedProbability, fitCalibrator } from './calibrator.ts';
import { platt } from './platt.ts';
import { temperatureScaling } from './temperature-scaling.ts';

const kinds: readonly CalibratorKind[] = ['platt', 'logistic', 'temperature', 'beta', 'isotonic'];
const wrongWay = { label: [1, 1, 0, 1, 0, 0, 1, 0], score: [0.1, 0.2, 0.8, 0.3, 0.9, 0.7, 0.6, 0.4] };

describe.each(kinds)('the %s map', (kind) => {
  test('gives probabilities, and rises unless the signal points the wrong way', () => {
    fc.assert(
      fc.property(labelledCases, ({ label, score, weight }) => {
        const map = fitCalibrator(kind, label, score, weight);
        if (map.value === null) return;
        const curve = [0, 0.2, 0.5, 0.8, 1].map((s) => calibratedProbability(map, s));
        for (const p of curve) expect(p >= 0 && p <= 1).toBe(true);
        const rising = typeof map.value !== 'number' || map.value >= 0;
        if (rising)
          for (let i = 1; i < curve.length; i++)
            expect(curve[i]!).toBeGreaterThanOrEqual(curve[i - 1]! - 1e-12);
      }),
      { numRuns: 50 },
    );
  });

  test('one class only gives no slope', () => {
    const map = fitCalibrator(kind, [1, 1, 1], [0.2, 0.5, 0.7]);
    if (kind === 'isotonic') expect([...(known(map).value as Float64Array)]).toEqual([1, 1, 1]);
    else expect(map).toMatchObject({ value: null, reason: 'one-class' });
  });

  test('refuses a score that is not finite', () => {
    const map = known(fitCalibrator(kind, [0, 1, 0, 1], [0.2, 0.4, 0.6, 0.8]));
    expect(refusal(() => calibratedProbability(map, Number.NaN))).toBe('score');
  });
});

describe('Platt scaling', () => {
  test('stays finite when the classes are separable', () => {
    expect(known(platt([0, 0, 1, 1], [1, 2, 3, 4])).value).toBeGreaterThan(0);
  });

  test('shows a signal that points the wrong way by a slope below 0', () => {
    expect(known(platt(wrongWay.label, wrongWay.score)).value).toBeLessThan(0);
  });

  test('the scale of the weights does not matter, since they are brought to a sum of n', () => {
    const weight = [1, 2, 1, 3, 1];
    const once = known(platt([0, 1, 0, 1, 1], [1, 2, 3, 4, 1], weight));
    const large = known(
      platt(
        [0, 1, 0, 1, 1],
        [1, 2, 3, 4, 1],
        weight.map((w) => 1000 * w),
      ),
    );
    expect(large.value).toBeCloseTo(once.value, 9);
    expect(large.intercept).toBeCloseTo(once.intercept, 9);
  });

  test('a score on another scale gives the same probabilities', () => {
    const label = [0, 1, 0, 1, 1];
    const score = [1, 2, 3, 4, 1];
    const small = known(platt(label, score));
    const large = known(
      platt(
        label,
        score.map((s) => 1e6 * s + 5e6),
      ),
    );
    expect(calibratedProbability(large, 8e6)).toBeCloseTo(calibratedProbability(small, 3), 8);
  });

  test('a constant score has no slope', () => {
    expect(platt([0, 1], [3, 3])).toMatchObject({ reason: 'no-variation' });
  });
});

describe('the other maps say why they cannot be fitted', () => {
  test('temperature: labels that one half separates', () => {
    expect(temperatureScaling([0, 0, 1], [0.2, 0.4, 0.9])).toMatchObject({ reason: 'separable' });
  });

  test('temperature: a factor below 0 has no temperature', () => {
    const map = known(temperatureScaling(wrongWay.label, wrongWay.score));
    expect(map.value).toBeLessThan(0);
    expect(map.temperature).toBe(null);
  });

  test('beta: a signal that points the wrong way', () => {
    expect(betaCalibration(wrongWay.label, wrongWay.score)).toMatchObject({
      reason: 'signal-points-wrong-way',
    });
  });

  test('logistic: separated classes', () => {
    expect(fitCalibrator('logistic', [0, 0, 1], [0.2, 0.4, 0.6])).toMatchObject({ reason: 'separable' });
  });
});
