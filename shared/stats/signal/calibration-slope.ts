import { requireLevel } from '../arguments.ts';
import { cannotEstimate, type Estimated, type NotEstimable } from '../estimate.ts';
import { normalCritical } from '../numeric/normal.ts';
import { coefficientError } from './coefficient-error.ts';
import { fitLogistic } from './fit-logistic.ts';
import { clipProbabilities, logits } from './logit.ts';
import { requireForecasts, whyNoCases } from './require-cases.ts';
import type { SampleDesign } from './stratum-codes.ts';
import { whyNoLine } from './why-no-line.ts';

export type CalibrationOptions = SampleDesign & {
  /** Sampling weight of each row. With weights or strata the errors are linearised over the design. */
  readonly weight?: ArrayLike<number> | undefined;
  /** Confidence level, 0.95 unless said. */
  readonly level?: number;
  /** Probabilities are moved into [clip, 1 - clip] before the logit; 1e-12 unless said. */
  readonly clip?: number;
};

export type CalibrationSlope = {
  /** Slope b: 1 is right, below 1 over-confident, above 1 under-confident, at most 0 useless. */
  readonly value: number;
  readonly slope: Estimated;
  /** Intercept a of the same line; 0 is right when the slope is 1. */
  readonly intercept: Estimated;
  /** Probabilities that had to be moved off 0 or 1. */
  readonly clipped: number;
};

/**
 * Calibration slope and intercept: logit P(y=1) = a + b logit p by (pseudo) maximum likelihood, with normal
 * intervals. Weighted errors are the sandwich by Taylor linearisation over the strata.
 *
 * Cannot be estimated: no cases, all weights zero, one class only, one probability only, complete separation.
 * Errors: unequal lengths, labels other than 0 and 1, probabilities outside [0, 1], weights negative or not finite.
 * Source: Cox 1958; Van Calster et al. 2016; Binder 1983. Golden file: calibration_tests.
 * @param label n labels, 0 or 1
 * @param probability n stated probabilities of label 1
 * @example calibrationSlope([0, 1, 0, 1], [0.2, 0.2, 0.8, 0.8]).value // 0
 */
export function calibrationSlope(
  label: ArrayLike<number>,
  probability: ArrayLike<number>,
  options: CalibrationOptions = {},
): CalibrationSlope | NotEstimable {
  const { weight, level = 0.95, clip = 1e-12 } = options;
  requireForecasts(label, probability, weight);
  requireLevel('level', level);
  const clipped = clipProbabilities(probability, clip);
  const x = logits(clipped.probability);
  const missing = whyNoCases(label, weight) ?? whyNoLine(label, x, weight);
  if (missing !== null) return missing;
  const columns = [new Float64Array(label.length).fill(1), x];
  const fit = fitLogistic({ columns, target: label, weight });
  if (fit === null) {
    const sentence = 'The line through these cases does not settle on a finite slope.';
    return cannotEstimate('not-converged', sentence, { n: label.length });
  }
  const z = normalCritical(level);
  const figure = (j: number): Estimated => {
    const value = fit.coefficient[j]!;
    const { standardError, method } = coefficientError(fit, columns, label, j, options);
    const half = z * standardError;
    return { value, low: value - half, high: value + half, level, method, n: label.length, standardError };
  };
  const slope = figure(1);
  return { value: slope.value, slope, intercept: figure(0), clipped: clipped.count };
}
