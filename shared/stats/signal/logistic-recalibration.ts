import { isEstimated, type NotEstimable } from '../estimate.ts';
import { calibrationSlope } from './calibration-slope.ts';

/** The map p -> expit(slope logit p + intercept). */
export type LogisticMap = {
  readonly kind: 'logistic';
  /** Slope: at most 0 means that the signal points the wrong way; such a map must not be used. */
  readonly value: number;
  readonly intercept: number;
};

/** Probabilities are moved this far off 0 and 1 before their logit. */
export const RECALIBRATION_CLIP = 1e-12;

/**
 * Logistic recalibration of stated probabilities: logit p' = slope logit p + intercept.
 *
 * Cannot be estimated: as `calibrationSlope`; a separable signal has no finite slope (Platt scaling has).
 * Errors: unequal lengths, labels other than 0 and 1, probabilities outside [0, 1], weights negative or not finite.
 * Source: Cox 1958. Golden file: calibrators.
 * @param label n labels, 0 or 1
 * @param probability n stated probabilities of label 1
 * @param weight n weights, or nothing for equal weights
 * @example logisticRecalibration([0, 1, 0, 1], [0.2, 0.2, 0.8, 0.8]).value // 0
 */
export function logisticRecalibration(
  label: ArrayLike<number>,
  probability: ArrayLike<number>,
  weight?: ArrayLike<number>,
): LogisticMap | NotEstimable {
  const line = calibrationSlope(label, probability, { weight, clip: RECALIBRATION_CLIP });
  if (!isEstimated(line)) return line;
  return { kind: 'logistic', value: line.value, intercept: line.intercept.value };
}
