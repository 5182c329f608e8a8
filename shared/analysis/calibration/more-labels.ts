import type { AdviceReason, Separation } from '../../model/threshold.ts';
import { LEAST_LABELS } from '../threshold/identified-cuts.ts';
import { labelsToSettle } from '../threshold/judge-move.ts';
import { CLEAN_PASS } from '../threshold/signal-gate.ts';
import type { Counted } from './gate-words.ts';

const COIN_TOSS = 0.5;

/**
 * About how many more labels would settle whether the signal may be used, if what they show stays as it is; null
 * where that is not the question, or out of reach.
 */
export function labelsForSignal(counted: Counted, refusal: AdviceReason | null): number | null {
  const { n, separation } = counted;
  if (refusal === 'too_few_labels' || refusal === 'one_side_unlabelled' || refusal === 'no_labels') {
    return labelsMissing(counted);
  }
  if (separation === null || separation.grade === 'passes') return null;
  if (refusal === 'not_separating') return toClear(separation, COIN_TOSS, n);
  return refusal === null ? toClear(separation, CLEAN_PASS, n) : null;
}

/** What is short of ten, on the sides and of the kinds; the rarer kind comes only with its share of the labels. */
function labelsMissing({ n, needed, escalated }: Counted): number | null {
  const sides = [escalated, n - escalated].reduce((sum, have) => sum + Math.max(0, LEAST_LABELS - have), 0);
  const rare = Math.min(needed, n - needed);
  if (rare >= LEAST_LABELS) return sides > 0 ? sides : null;
  if (rare === 0)
    return Math.max(sides, 2 * LEAST_LABELS - n) > 0 ? Math.max(sides, 2 * LEAST_LABELS - n) : null;
  const kinds = Math.ceil(((LEAST_LABELS - rare) * n) / rare);
  return Number(Math.max(sides, kinds).toPrecision(2));
}

function toClear({ auroc, low }: Separation, mark: number, n: number): number | null {
  return labelsToSettle({ estimate: auroc - mark, low: low - mark }, n);
}
