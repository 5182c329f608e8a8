import type { RecalibrationMethod } from '../../model/recalibration.ts';
import type { SignalDirection } from '../../model/signal.ts';
import { cannotEstimate, isEstimated, type NotEstimable, stratifiedFolds } from '../../stats/index.ts';
import type { ScoredCase } from '../threshold/labelled-case.ts';
import type { Domain } from './domain.ts';
import { ownEvent, whyNoProbability } from './own-sense.ts';
import { fitMap, probabilityBy } from './recalibration-map.ts';

/** Maps are fitted on four fifths of the labels and used on the rest. */
export const FOLDS = 5;
/** With fewer of a kind a fold could be left without one. */
const LEAST_OF_A_KIND = 10;

/**
 * The probability of the signal's own event for the cases of a domain, each by a map that was fitted without its
 * fold: no case is judged by a map that has seen its label. The folds come from `seed` alone.
 *
 * Cannot be estimated: see `whyNoMap`, and where the map of a fold cannot be fitted.
 */
export function crossFitEvent(
  { cases, weight }: Domain,
  direction: SignalDirection,
  options: { readonly method: RecalibrationMethod; readonly seed: string },
): { readonly value: Float64Array } | NotEstimable {
  const { method, seed } = options;
  const refusal = whyNoMap(cases, method);
  if (refusal !== null) return refusal;
  const event = cases.map((one) => ownEvent(one.needed, direction));
  const fold = stratifiedFolds(event, FOLDS, `${seed} recalibration`);
  const value = new Float64Array(cases.length);
  for (let held = 0; held < FOLDS; held++) {
    const learn = cases.map((_, i) => i).filter((i) => fold[i] !== held);
    const map = fitMap(
      method,
      learn.map((i) => event[i]!),
      learn.map((i) => cases[i]!.score),
      weight && learn.map((i) => weight[i]!),
    );
    if (!isEstimated(map)) return map;
    const probability = probabilityBy(map.value);
    for (let i = 0; i < cases.length; i++) if (fold[i] === held) value[i] = probability(cases[i]!.score);
  }
  return { value };
}

/** Why no map of this kind can be fitted on these labels; null when one can. */
export function whyNoMap(cases: readonly ScoredCase[], method: RecalibrationMethod): NotEstimable | null {
  const n = cases.length;
  const needed = cases.filter((one) => one.needed === 1).length;
  if (Math.min(needed, n - needed) < LEAST_OF_A_KIND) {
    const sentence = `A map needs ${LEAST_OF_A_KIND} labels of cases that needed a human and ${LEAST_OF_A_KIND} of others; there are ${needed} and ${n - needed}.`;
    return cannotEstimate('too-few', sentence, { n });
  }
  if (cases.every((one) => one.score === cases[0]!.score)) {
    return cannotEstimate('no-variation', 'The signal has the same value on every labelled case.', { n });
  }
  if (method === 'beta' && whyNoProbability(cases) !== null) {
    const sentence = 'A beta map takes a stated probability, and this signal states none.';
    return cannotEstimate('degenerate', sentence, { n });
  }
  return null;
}
