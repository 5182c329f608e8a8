import { count, cutValue, plural } from '../../format.ts';
import type { ToIdentify } from '../../model/threshold-sweep.ts';
import { LEAST_LABELS } from './identified-cuts.ts';

/** A range of the signal with too few labels, and how many unlabelled cases lie in it. */
export interface UnlabelledRange {
  readonly from: number;
  readonly to: number;
  readonly labels: number;
  readonly available: number;
  /** Which end of the signal it is at. */
  readonly end: 'low' | 'high';
}

/** With twice the labels a cut needs beyond it, about half of the range can be judged. */
const WANTED = 2 * LEAST_LABELS;

/** What to label next, so that cuts in a range can be told from one another. */
export function toIdentify({ from, to, labels, available, end }: UnlabelledRange): ToIdentify {
  const wanted = Math.min(available, Math.max(0, WANTED - labels));
  const where = end === 'low' ? `below ${cutValue(to)}` : `from ${cutValue(from)} up`;
  const have = `${plural(labels, 'label')} ${labels === 1 ? 'lies' : 'lie'} ${where}; a cut there needs ${LEAST_LABELS} beyond it.`;
  const next =
    available === 0
      ? 'No unlabelled case lies there, so nothing can be learned about it from these cases.'
      : `${labelWords(wanted, available)}, and ${outcomeWords(labels + wanted)}.`;
  return { from, to, labels, available, wanted, sentence: `${have} ${next}` };
}

function labelWords(wanted: number, available: number): string {
  return wanted === available
    ? `Label the ${plural(available, 'unlabelled case')} there`
    : `Label ${count(wanted)} of the ${plural(available, 'unlabelled case')} there`;
}

function outcomeWords(labels: number): string {
  if (labels >= WANTED) return 'cuts in about half of the range can be judged';
  return labels > LEAST_LABELS
    ? 'cuts in a part of the range can be judged'
    : 'there are still too few to judge a cut there; import more such cases';
}
