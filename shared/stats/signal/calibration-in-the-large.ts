import { requireLevel } from '../arguments.ts';
import { cannotEstimate, type Estimate } from '../estimate.ts';
import { normalCritical } from '../numeric/normal.ts';
import type { CalibrationOptions } from './calibration-slope.ts';
import { coefficientError } from './coefficient-error.ts';
import { fitLogistic } from './fit-logistic.ts';
import { clipProbabilities, logits } from './logit.ts';
import { requireForecasts, whyNoCases } from './require-cases.ts';

/**
 * Calibration in the large: the intercept a of logit P(y=1) = a + logit p. Above 0 the event is more frequent
 * than stated, below 0 less frequent.
 *
 * Cannot be estimated: no cases, all weights zero, one class only.
 * Errors: unequal lengths, labels other than 0 and 1, probabilities outside [0, 1], weights negative or not finite.
 * Source: Cox 1958; Van Calster et al. 2016. Golden file: calibration_tests.
 * @param label n labels, 0 or 1
 * @param probability n stated probabilities of label 1
 * @example calibrationInTheLarge([0, 1], [0.5, 0.5]).value // 0
 */
export function calibrationInTheLarge(
  label: ArrayLike<number>,
  probability: ArrayLike<number>,
  options: CalibrationOptions = {},
): Estimate {
  const { weight, level = 0.95, clip = 1e-12 } = options;
  requireForecasts(label, probability, weight);
  requireLevel('level', level);
  const missing = whyNoCases(label, weight);
  if (missing !== null) return missing;
  const n = label.length;
  const columns = [new Float64Array(n).fill(1)];
  const offset = logits(clipProbabilities(probability, clip).probability);
  const fit = hasBothClasses(label, weight) ? fitLogistic({ columns, target: label, weight, offset }) : null;
  if (fit === null) {
    const sentence = 'All reviewed cases have the same label, so the shift on the logit scale is not finite.';
    return cannotEstimate('one-class', sentence, { n });
  }
  const value = fit.coefficient[0]!;
  const { standardError, method } = coefficientError(fit, columns, label, 0, options);
  const half = normalCritical(level) * standardError;
  return { value, low: value - half, high: value + half, level, method, n, standardError };
}

function hasBothClasses(label: ArrayLike<number>, weight: ArrayLike<number> | undefined): boolean {
  const seen = [false, false];
  for (let i = 0; i < label.length; i++) if (weight === undefined || weight[i]! > 0) seen[label[i]!] = true;
  return seen[0]! && seen[1]!;
}
