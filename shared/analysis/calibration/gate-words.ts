import { count, fixed, NBSP, plural } from '../../format.ts';
import type { SignalDirection } from '../../model/signal.ts';
import type { AdviceReason, Separation } from '../../model/threshold.ts';
import { LEAST_LABELS } from '../threshold/identified-cuts.ts';
import { CLEAN_PASS } from '../threshold/signal-gate.ts';

export interface Counted {
  readonly n: number;
  readonly needed: number;
  readonly escalated: number;
  readonly separation: Separation | null;
}

/** Why no threshold may rest on a signal, as a sentence about the labels that were looked at. */
export function refusalWords(
  refusal: AdviceReason,
  counted: Counted,
  direction: SignalDirection,
  level: number,
): string {
  const auroc = aurocWords(counted.separation, level);
  switch (refusal) {
    case 'no_labels':
      return 'No labelled case carries this signal yet.';
    case 'one_side_unlabelled':
      return oneSideWords(counted.escalated, counted.n);
    case 'no_variation':
      return 'This signal does not vary: every labelled case has the same value.';
    case 'not_separating':
      return `A coin toss is not ruled out: ${auroc}.`;
    case 'too_weak':
      return `It tells cases apart, but too little: ${auroc}, and the interval does not reach ${CLEAN_PASS}.`;
    case 'wrong_way':
      return `It points the other way: it is ${direction === 'higher_is_riskier' ? 'lower' : 'higher'} where a human was needed, ${auroc}. Check its direction.`;
    default:
      return tooFewWords(counted);
  }
}

function tooFewWords({ n, needed, escalated }: Counted): string {
  return `${plural(n, 'label')}, ${count(needed)} of them of cases that needed a human, ${count(escalated)} escalated and ${count(n - escalated)} automated; ${LEAST_LABELS} of each are needed.`;
}

function oneSideWords(escalated: number, labelled: number): string {
  const automated = labelled - escalated;
  const missing = escalated === 0 ? 'escalated' : 'automated';
  return `There are ${count(escalated)} labelled escalated and ${count(automated)} automated cases. Draw and label some ${missing} ones: what happens on that side is unknown.`;
}

function aurocWords(separation: Separation | null, level: number): string {
  if (separation === null) return 'no AUROC';
  const { auroc, low, high } = separation;
  return `AUROC ${fixed(auroc, 2)} (${fixed(level * 100, 0)}${NBSP}% interval ${fixed(low, 2)} to ${fixed(high, 2)})`;
}

interface DiagramAsked {
  readonly refusal: AdviceReason | null;
  readonly scaleNote: string | null;
  readonly n: number;
  readonly least: number;
  readonly escalated: number;
  readonly labelled: number;
}

/** Why there is no reliability diagram; null when there is one. */
export function noDiagramWords(asked: DiagramAsked): string | null {
  const { refusal, scaleNote, n, least, escalated, labelled } = asked;
  if (n === 0) return 'No labelled case carries this signal yet.';
  if (scaleNote !== null) {
    return refusal === null
      ? `${scaleNote} A cut needs none; a recalibrated probability is offered below.`
      : scaleNote;
  }
  if (refusal === 'one_side_unlabelled') return oneSideWords(escalated, labelled);
  if (refusal === 'no_variation') return 'This signal does not vary, so there is no curve to draw.';
  if (n < least) return `${plural(n, 'label')}: a diagram needs ${least}.`;
  return null;
}
