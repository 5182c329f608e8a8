import { count, cutValue, fixed, list, percent, plural, sentenceCase } from '../../format.ts';
import type { SignalDirection } from '../../model/signal.ts';
import type { CalibrationFigures, GroupCheck, ReliabilityBin } from '../../model/signal-check.ts';
import type { AdviceReason } from '../../model/threshold.ts';
import { CLEAN_PASS } from '../threshold/signal-gate.ts';
import { type Counted, refusalWords } from './gate-words.ts';
import { labelsForSignal } from './more-labels.ts';
import { offDiagonal, touching } from './off-diagonal.ts';

/** A signal wants recalibration once the labels show that it is off by more than this on average. */
const TOLERATED_ERROR = 0.05;
/** From this share of pairs on, ties are worth a sentence. */
const MANY_TIES = 0.1;
/** From this share of a side on, so are missing values. */
const MANY_MISSING = 0.05;

export interface Judged
  extends Pick<GroupCheck, 'verdict' | 'headline' | 'findings' | 'refusal' | 'moreLabels'> {}

interface Facts extends Counted {
  readonly reliability: readonly ReliabilityBin[] | null;
  readonly figures: CalibrationFigures | null;
  readonly requested: number;
  readonly mostCommon: GroupCheck['mostCommon'];
  readonly tiedPairs: number | null;
  readonly availability: GroupCheck['availability'];
}

/** The verdict on one group: usable, usable after recalibration, not usable, or not enough labels to say. */
export function judgeSignal(
  facts: Facts,
  refusal: AdviceReason | null,
  direction: SignalDirection,
  level: number,
): Judged {
  const moreLabels = labelsForSignal(facts, refusal);
  if (refusal !== null) {
    const why = refusalWords(refusal, facts, direction, level);
    const cannotSay = ['no_labels', 'one_side_unlabelled', 'too_few_labels'].includes(refusal);
    return {
      verdict: cannotSay ? 'cannot_say' : 'not_usable',
      headline: cannotSay ? 'Cannot say yet.' : 'Do not threshold on this signal.',
      findings: [
        why,
        ...moreWords(moreLabels, cannotSay),
        ...(refusal === 'no_variation' ? [] : tieWords(facts)),
        ...missingWords(facts),
      ],
      refusal: why,
      moreLabels,
    };
  }
  const off = facts.reliability ? offDiagonal(facts.reliability, direction) : [];
  const isOff = (facts.figures?.error.debiased.low ?? 0) > TOLERATED_ERROR;
  return {
    verdict: isOff ? 'usable_after_recalibration' : 'usable',
    headline: headlineOf(facts, isOff, off),
    findings: [
      ...weakWords(facts, moreLabels),
      ...diagonalWords(facts, off, isOff),
      ...tieWords(facts),
      ...missingWords(facts),
    ],
    refusal: null,
    moreLabels,
  };
}

function headlineOf({ separation }: Facts, isOff: boolean, off: readonly string[]): string {
  const isWeak = separation?.grade === 'weak';
  if (!isOff) return isWeak ? 'Usable, but weak.' : 'Separates and is usable.';
  const fault = off[0]?.split(' by ')[0] ?? 'off the diagonal';
  return isWeak ? `Weak, and ${fault}.` : `Separates, but ${fault}.`;
}

function weakWords({ separation }: Facts, moreLabels: number | null): string[] {
  if (separation?.grade !== 'weak') return [];
  const more =
    moreLabels === null ? '' : ` About ${plural(moreLabels, 'more label', 'more labels')} could settle it.`;
  const { auroc, low, high } = separation;
  const interval = `${fixed(low, 2)} to ${fixed(high, 2)}`;
  return [
    `Its AUROC is ${fixed(auroc, 2)}, and the interval ${interval} holds the mark of ${CLEAN_PASS}.${more}`,
  ];
}

function diagonalWords({ reliability, figures }: Facts, off: readonly string[], isOff: boolean): string[] {
  if (reliability === null || figures === null) return [];
  const bins = reliability.length;
  const touched = touching(reliability);
  if (off.length === 0) return [`The bars touch the diagonal in all ${bins} bins.`];
  const where = sentenceCase(list(off.slice(0, 2)));
  if (isOff)
    return [
      `${where}. Recalibrate before you read it as a probability or compare its cut with another version.`,
    ];
  return [`${where}; the bars touch the diagonal in ${touched} of ${bins} bins.`];
}

function moreWords(moreLabels: number | null, cannotSay: boolean): string[] {
  if (moreLabels === null) return [];
  const labels = plural(moreLabels, 'more label', 'more labels');
  return [cannotSay ? `About ${labels} could tell.` : `Fix the signal, or label about ${labels}.`];
}

function tieWords({ tiedPairs, mostCommon }: Facts): string[] {
  if (tiedPairs === null || mostCommon === null || tiedPairs < MANY_TIES) return [];
  return [
    `${percent(mostCommon.share, 0)} of the cases share the value ${cutValue(mostCommon.value)}; ${percent(tiedPairs, 0)} of the pairs are ties, which no cut can part.`,
  ];
}

/** A value that is missing says something itself: an agent that broke down states no confidence. */
function missingWords({ availability }: Facts): string[] {
  return availability.flatMap(({ side, cases, present, neededWithout }) => {
    const missing = cases - present;
    if (missing < MANY_MISSING * cases || missing === 0) return [];
    return [
      `${count(missing)} of ${count(cases)} labelled ${side} cases lack it, and ${count(neededWithout)} of these needed a human: no cut sees them.`,
    ];
  });
}
