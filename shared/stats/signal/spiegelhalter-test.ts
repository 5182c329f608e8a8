import { cannotEstimate, type NotEstimable } from '../estimate.ts';
import { normalCdf } from '../numeric/normal.ts';
import type { CalibrationTest } from './calibration-likelihood-ratio.ts';
import { requireForecasts, whyNoCases } from './require-cases.ts';

/**
 * Spiegelhalter's test that the stated probabilities are right:
 * Z = sum (y-p)(1-2p) / sqrt(sum (1-2p)^2 p(1-p)), two-sided. It has no weighted form.
 *
 * Cannot be estimated: no cases, or every probability is 0, 1 or 1/2, where Z is 0/0.
 * Errors: unequal lengths, labels other than 0 and 1, probabilities outside [0, 1].
 * Source: Spiegelhalter 1986. Golden file: calibration_tests.
 * @param label n labels, 0 or 1
 * @param probability n stated probabilities of label 1
 * @example spiegelhalterTest([0, 1], [0.2, 0.8]).value // -0.7071067811865475
 */
export function spiegelhalterTest(
  label: ArrayLike<number>,
  probability: ArrayLike<number>,
): CalibrationTest | NotEstimable {
  requireForecasts(label, probability, undefined);
  const n = label.length;
  const missing = whyNoCases(label, undefined);
  if (missing !== null) return missing;
  let top = 0;
  let variance = 0;
  for (let i = 0; i < n; i++) {
    const p = probability[i]!;
    top += (label[i]! - p) * (1 - 2 * p);
    variance += (1 - 2 * p) ** 2 * p * (1 - p);
  }
  if (!(variance > 0)) {
    const sentence = 'Every stated probability is 0, 1 or one half, where this test has nothing to measure.';
    return cannotEstimate('degenerate', sentence, { n });
  }
  const value = top / Math.sqrt(variance);
  return { value, p: 2 * normalCdf(-Math.abs(value)), n };
}
