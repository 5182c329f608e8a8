import { cannotEstimate, type NotEstimable } from '../estimate.ts';
import { requireForecasts, whyNoCases } from './require-cases.ts';

/** Ratio of stated to observed events. */
export type ExpectedOverObserved = { readonly value: number; readonly n: number };

/**
 * Sum of the stated probabilities over the number of events seen: above 1 the signal overstates the risk on
 * the whole.
 *
 * Cannot be estimated: no cases, all weights zero, no event.
 * Errors: unequal lengths, labels other than 0 and 1, probabilities outside [0, 1], weights negative or not finite.
 * Source: Van Calster et al. 2016. Golden file: calibration_tests.
 * @param label n labels, 0 or 1
 * @param probability n stated probabilities of label 1
 * @param weight n weights, or nothing for equal weights
 * @example expectedOverObserved([0, 1], [0.5, 0.75]).value // 1.25
 */
export function expectedOverObserved(
  label: ArrayLike<number>,
  probability: ArrayLike<number>,
  weight?: ArrayLike<number>,
): ExpectedOverObserved | NotEstimable {
  requireForecasts(label, probability, weight);
  const missing = whyNoCases(label, weight);
  if (missing !== null) return missing;
  let expected = 0;
  let observed = 0;
  for (let i = 0; i < label.length; i++) {
    const w = weight === undefined ? 1 : weight[i]!;
    expected += w * probability[i]!;
    observed += w * label[i]!;
  }
  const n = label.length;
  if (observed === 0) {
    return cannotEstimate('no-events', 'No event was seen, so the ratio has nothing to divide by.', { n });
  }
  return { value: expected / observed, n };
}
