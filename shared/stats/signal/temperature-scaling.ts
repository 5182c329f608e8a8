import { cannotEstimate, type NotEstimable } from '../estimate.ts';
import { fitLogistic } from './fit-logistic.ts';
import { RECALIBRATION_CLIP } from './logistic-recalibration.ts';
import { clipProbabilities, logits } from './logit.ts';
import { requireForecasts, whyNoCases } from './require-cases.ts';
import { whyNoLine } from './why-no-line.ts';

/** The map p -> expit(value logit p). */
export type TemperatureMap = {
  readonly kind: 'temperature';
  /** Factor 1/T on the logit: below 1 it softens, above 1 it sharpens, at most 0 the signal is useless. */
  readonly value: number;
  /** T; null when the factor is not above 0, where no temperature exists. */
  readonly temperature: number | null;
};

/**
 * Temperature scaling: logit p' = logit p / T by maximum likelihood. It leaves 1/2 where it is.
 *
 * Cannot be estimated: no cases, all weights zero, one class only, a constant probability, labels that the
 * side of 1/2 separates.
 * Errors: unequal lengths, labels other than 0 and 1, probabilities outside [0, 1], weights negative or not finite.
 * Source: Guo, Pleiss, Sun & Weinberger 2017. Golden file: calibrators.
 * @param label n labels, 0 or 1
 * @param probability n stated probabilities of label 1
 * @param weight n weights, or nothing for equal weights
 * @example temperatureScaling([0, 1, 1, 1], [0.75, 0.75, 0.75, 0.25]).value // 0
 */
export function temperatureScaling(
  label: ArrayLike<number>,
  probability: ArrayLike<number>,
  weight?: ArrayLike<number>,
): TemperatureMap | NotEstimable {
  requireForecasts(label, probability, weight);
  const x = logits(clipProbabilities(probability, RECALIBRATION_CLIP).probability);
  const missing = whyNoCases(label, weight) ?? whyNoFactor(label, x, weight);
  if (missing !== null) return missing;
  const fit = fitLogistic({ columns: [x], target: label, weight });
  if (fit === null) {
    const sentence = 'The fitted temperature does not settle on a finite value.';
    return cannotEstimate('not-converged', sentence, { n: label.length });
  }
  const value = fit.coefficient[0]!;
  return { kind: 'temperature', value, temperature: value > 0 ? 1 / value : null };
}

function whyNoFactor(
  label: ArrayLike<number>,
  x: Float64Array,
  weight: ArrayLike<number> | undefined,
): NotEstimable | null {
  const missing = whyNoLine(label, x, weight);
  if (missing !== null && missing.reason !== 'separable') return missing;
  let right = false;
  let wrong = false;
  for (let i = 0; i < x.length; i++) {
    if (weight !== undefined && weight[i] === 0) continue;
    const towardsLabel = label[i] === 1 ? x[i]! : -x[i]!;
    right ||= towardsLabel > 0;
    wrong ||= towardsLabel < 0;
  }
  if (right && wrong) return null;
  const sentence =
    'The side of one half separates the labels completely on these cases, so no finite temperature fits.';
  return cannotEstimate('separable', sentence, { n: x.length });
}
