import { requireFinite } from '../arguments.ts';
import { isEstimated, type NotEstimable } from '../estimate.ts';
import { type BetaMap, betaCalibration } from './beta-calibration.ts';
import { type IsotonicFit, isotonic, isotonicAt } from './isotonic.ts';
import { type LogisticMap, logisticRecalibration, RECALIBRATION_CLIP } from './logistic-recalibration.ts';
import { expit } from './logit.ts';
import { type PlattMap, platt } from './platt.ts';
import { type TemperatureMap, temperatureScaling } from './temperature-scaling.ts';

export type IsotonicMap = IsotonicFit & { readonly kind: 'isotonic' };

/** A fitted map from a signal to a probability, as plain data. */
export type Calibrator = PlattMap | LogisticMap | TemperatureMap | BetaMap | IsotonicMap;

export type CalibratorKind = Calibrator['kind'];

/**
 * Fits one kind of map from signal to probability. Platt and isotonic take a score of any scale; logistic,
 * temperature and beta take a stated probability.
 *
 * Cannot be estimated, errors: as the map of that kind.
 * Source: as the map of that kind. Golden files: calibrators, isotonic.
 * @param kind the map to fit
 * @param label n labels, 0 or 1
 * @param score n scores, or probabilities where the kind needs them
 * @param weight n weights, or nothing for equal weights
 * @example fitCalibrator('isotonic', [0, 1], [0.2, 0.7]).value // Float64Array [0, 1]
 */
export function fitCalibrator(
  kind: CalibratorKind,
  label: ArrayLike<number>,
  score: ArrayLike<number>,
  weight?: ArrayLike<number>,
): Calibrator | NotEstimable {
  switch (kind) {
    case 'platt':
      return platt(label, score, weight);
    case 'logistic':
      return logisticRecalibration(label, score, weight);
    case 'temperature':
      return temperatureScaling(label, score, weight);
    case 'beta':
      return betaCalibration(label, score, weight);
    case 'isotonic': {
      const fit = isotonic(score, label, weight);
      return isEstimated(fit) ? { kind, ...fit } : fit;
    }
  }
}

/**
 * The probability a fitted map gives to a score.
 *
 * Errors: a score that is not finite.
 * @example calibratedProbability({ kind: 'platt', value: 2, intercept: -1 }, 0.5) // 0.5
 */
export function calibratedProbability(map: Calibrator, score: number): number {
  requireFinite('score', score);
  if (map.kind === 'platt') return expit(map.value * score + map.intercept);
  if (map.kind === 'isotonic') return Math.min(1, Math.max(0, isotonicAt(map, score)));
  const p = Math.min(1 - RECALIBRATION_CLIP, Math.max(RECALIBRATION_CLIP, score));
  if (map.kind === 'beta') {
    const { a, b, c } = map.value;
    return expit(a * Math.log(p) - b * Math.log1p(-p) + c);
  }
  const logit = Math.log(p) - Math.log1p(-p);
  return expit(map.value * logit + (map.kind === 'logistic' ? map.intercept : 0));
}
