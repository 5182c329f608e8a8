import type { AdviceReason, AdviceVerdict } from '../../model/threshold.ts';
import { LEAST_LABELS } from './identified-cuts.ts';
import type { Priced } from './price-cuts.ts';

/** More labels than this many times the present ones are not worth naming. */
const WORTH_NAMING = 10;

/**
 * The "don't move" rule: move only when the cross-fitted saving is above zero with 90 % confidence, the cut in
 * force is not among the equally good ones, and at least ten labels lie where old and new differ. While the
 * labels drift a move waits.
 */
export function judgeMove(
  priced: Pick<Priced, 'isCurrentCheapest' | 'isCurrentEqual' | 'labelsBetween'> & {
    readonly saving: { readonly estimate: number; readonly low: number; readonly high: number };
  },
  isDrifting = false,
): {
  verdict: AdviceVerdict;
  reason: AdviceReason;
} {
  if (priced.isCurrentCheapest) return { verdict: 'keep', reason: 'best_already' };
  if (priced.saving.low <= 0) {
    return { verdict: 'keep', reason: priced.saving.estimate > 0 ? 'noise' : 'equally_good' };
  }
  if (priced.isCurrentEqual) return { verdict: 'keep', reason: 'equally_good' };
  if (priced.labelsBetween < LEAST_LABELS) return { verdict: 'keep', reason: 'few_labels_between' };
  if (isDrifting) return { verdict: 'wait', reason: 'drifting' };
  return { verdict: 'move', reason: 'saves' };
}

/**
 * About how many labels more would bring the lower end of a saving like this one above zero, rounded to two digits;
 * null when that many would be out of reach. The half-width shrinks with the root of the number of labels.
 */
export function labelsToSettle(saving: { estimate: number; low: number }, n: number): number | null {
  if (saving.estimate <= 0) return null;
  const half = saving.estimate - saving.low;
  const more = n * ((half / saving.estimate) ** 2 - 1);
  return more <= 0 || more > WORTH_NAMING * n ? null : Number(Math.ceil(more).toPrecision(2));
}
