import { cannotEstimate, type NotEstimable } from '../estimate.ts';
import { fitLogistic, type LogisticFit } from './fit-logistic.ts';
import { RECALIBRATION_CLIP } from './logistic-recalibration.ts';
import { clipProbabilities, logits } from './logit.ts';
import { requireForecasts, whyNoCases } from './require-cases.ts';
import { whyNoLine } from './why-no-line.ts';

/** Exponents of the beta map; both at least 0, so the map never falls. */
export type BetaCoefficients = { readonly a: number; readonly b: number; readonly c: number };

/** The map p -> expit(a ln p - b ln(1-p) + c). */
export type BetaMap = { readonly kind: 'beta'; readonly value: BetaCoefficients };

/**
 * Beta calibration: logit p' = a ln p - b ln(1-p) + c with a, b >= 0. A negative exponent is dropped and the
 * rest fitted again.
 *
 * Cannot be estimated: no cases, all weights zero, one class only, a constant probability, complete
 * separation, or a signal that points the wrong way (both exponents negative).
 * Errors: unequal lengths, labels other than 0 and 1, probabilities outside [0, 1], weights negative or not finite.
 * Source: Kull, Silva Filho & Flach 2017. Golden file: calibrators.
 * @param label n labels, 0 or 1
 * @param probability n stated probabilities of label 1
 * @param weight n weights, or nothing for equal weights
 * @example betaCalibration([0, 1], [0.5, 0.5]).value // null
 */
export function betaCalibration(
  label: ArrayLike<number>,
  probability: ArrayLike<number>,
  weight?: ArrayLike<number>,
): BetaMap | NotEstimable {
  requireForecasts(label, probability, weight);
  const p = clipProbabilities(probability, RECALIBRATION_CLIP).probability;
  const missing = whyNoCases(label, weight) ?? whyNoLine(label, logits(p), weight);
  if (missing !== null) return missing;
  const n = label.length;
  const logP = p.map(Math.log);
  const minusLogQ = p.map((value) => -Math.log1p(-value));
  const ones = new Float64Array(n).fill(1);
  const fitOn = (...columns: Float64Array[]): LogisticFit | null =>
    fitLogistic({ columns: [...columns, ones], target: label, weight });

  const both = fitOn(logP, minusLogQ);
  if (both === null) return notConverged(n);
  const [a, b, c] = both.coefficient as [number, number, number];
  if (a >= 0 && b >= 0) return { kind: 'beta', value: { a, b, c } };
  const dropA = a < 0;
  const single = fitOn(dropA ? minusLogQ : logP);
  if (single === null) return notConverged(n);
  const [exponent, shift] = single.coefficient as [number, number];
  if (exponent < 0) {
    const sentence = 'The signal points the wrong way on these cases, so no rising map fits.';
    return cannotEstimate('signal-points-wrong-way', sentence, { n });
  }
  const value = dropA ? { a: 0, b: exponent, c: shift } : { a: exponent, b: 0, c: shift };
  return { kind: 'beta', value };
}

function notConverged(n: number): NotEstimable {
  return cannotEstimate('not-converged', 'The fitted map does not settle on finite exponents.', { n });
}
