import type { RecalibrationMethod } from '../../model/recalibration.ts';
import type { SignalDirection } from '../../model/signal.ts';
import { isEstimated, type NotEstimable } from '../../stats/index.ts';
import type { Population, ScoredCase } from '../threshold/labelled-case.ts';
import { crossFitEvent, FOLDS } from './cross-fit-event.ts';
import { domainOf } from './domain.ts';

export interface CrossFittedProbabilities {
  /** Probability that a human was needed, one per case, each from a map that has not seen its label. */
  readonly value: Float64Array;
  readonly folds: number;
  readonly method: RecalibrationMethod;
}

/**
 * What the signal says of each case as the probability that a human was needed, recalibrated and cross-fitted: no
 * case is judged by a map that was fitted on its own label. Cases whose customer asked for a human get a probability
 * like the others, but no map learns from them.
 *
 * The same input gives the same probabilities: the folds come from `seed` alone.
 *
 * Cannot be estimated: fewer than ten labels of a kind, a signal that does not vary or points the wrong way, a beta
 * map for a signal that states no probability.
 *
 * @param cases labelled cases, in any order; the answer keeps it
 */
export function recalibratedProbabilities(
  cases: readonly ScoredCase[],
  direction: SignalDirection,
  population: Population,
  options: { readonly method: RecalibrationMethod; readonly seed: string },
): CrossFittedProbabilities | NotEstimable {
  const known = domainOf(cases, population, (one) => !one.requested);
  const asked = cases.filter((one) => one.requested);
  const fitted = crossFitEvent(known, asked, direction, options);
  if (!isEstimated(fitted)) return fitted;
  let [ofKnown, ofAsked] = [0, 0];
  const value = Float64Array.from(cases, (one) => {
    const event = one.requested ? fitted.others[ofAsked++]! : fitted.value[ofKnown++]!;
    return direction === 'higher_is_safer' ? 1 - event : event;
  });
  return { value, folds: FOLDS, method: options.method };
}
