import { cannotEstimate, isEstimated, type NotEstimable } from '../estimate.ts';
import { chiSquareUpper } from '../numeric/chi-square.ts';
import { calibrationSlope } from './calibration-slope.ts';
import { clipProbabilities, logits, softplus } from './logit.ts';

export type CalibrationTest = {
  /** The test statistic. */
  readonly value: number;
  /** Probability of a statistic at least as extreme if the signal is calibrated. */
  readonly p: number;
  readonly n: number;
};

/**
 * Joint likelihood-ratio test of intercept 0 and slope 1: chi-square on 2 degrees of freedom. It has no
 * weighted form, because a weighted likelihood is not a likelihood.
 *
 * Cannot be estimated: as `calibrationSlope`.
 * Errors: unequal lengths, labels other than 0 and 1, probabilities outside [0, 1].
 * Source: Cox 1958; Miller, Langefeld, Tierney, Hui & McDonald 1993. Golden file: calibration_tests.
 * @param label n labels, 0 or 1
 * @param probability n stated probabilities of label 1
 * @param clip probabilities are moved into [clip, 1 - clip] before the logit
 * @example calibrationLikelihoodRatio([0, 1, 0, 1], [0.2, 0.2, 0.8, 0.8]).value // 1.785148410513678
 */
export function calibrationLikelihoodRatio(
  label: ArrayLike<number>,
  probability: ArrayLike<number>,
  clip = 1e-12,
): CalibrationTest | NotEstimable {
  const line = calibrationSlope(label, probability, { clip });
  if (!isEstimated(line)) return line;
  const x = logits(clipProbabilities(probability, clip).probability);
  const { value: slope, intercept } = line;
  let gain = 0;
  for (let i = 0; i < x.length; i++) {
    const fitted = intercept.value + slope * x[i]!;
    gain += label[i]! * (fitted - x[i]!) - softplus(fitted) + softplus(x[i]!);
  }
  const value = Math.max(0, 2 * gain);
  if (!Number.isFinite(value)) {
    return cannotEstimate('degenerate', 'The statistic is not finite for these probabilities.');
  }
  return { value, p: chiSquareUpper(value, 2), n: x.length };
}
