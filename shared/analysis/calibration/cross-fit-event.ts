import type { RecalibrationMethod } from '../../model/recalibration.ts';
import type { SignalDirection } from '../../model/signal.ts';
import { cannotEstimate, isEstimated, type NotEstimable, stratifiedFolds } from '../../stats/index.ts';
import type { ScoredCase } from '../threshold/labelled-case.ts';
import type { Domain } from './domain.ts';
import { ownEvent, whyNoProbability } from './own-sense.ts';
import { fitMap, probabilityBy } from './recalibration-map.ts';

/** Maps are fitted on four fifths of the labels and used on the rest; of very many labels a half is plenty. */
const FOLDS = 5;
const FOLDS_OF_MANY = 2;
const MANY = 20_000;
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
  const event = Uint8Array.from(cases, (one) => ownEvent(one.needed, direction));
  const score = Float64Array.from(cases, (one) => one.score);
  const rows = Uint32Array.from(cases, (_, i) => i);
  const folds = foldsOf(cases.length);
  const fold = stratifiedFolds(event, folds, `${seed} recalibration`);
  const value = new Float64Array(cases.length);
  for (let held = 0; held < folds; held++) {
    const learn = rows.filter((i) => fold[i] !== held);
    const map = fitMap(
      method,
      Uint8Array.from(learn, (i) => event[i]!),
      Float64Array.from(learn, (i) => score[i]!),
      weight && Float64Array.from(learn, (i) => weight[i]!),
    );
    if (!isEstimated(map)) return map;
    const probability = probabilityBy(map.value);
    for (let i = 0; i < cases.length; i++) if (fold[i] === held) value[i] = probability(score[i]!);
  }
  return { value };
}

/** Into how many parts so many labels are dealt. */
export function foldsOf(labels: number): number {
  return labels < MANY ? FOLDS : FOLDS_OF_MANY;
}

/** Why no map of this kind can be fitted on these labels; null when one can. */
function whyNoMap(cases: readonly ScoredCase[], method: RecalibrationMethod): NotEstimable | null {
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
