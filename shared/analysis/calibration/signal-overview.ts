import { list } from '../../format.ts';
import type { SignalLine, SignalOverview, SignalVerdict } from '../../model/signal-check.ts';
import type { AdviceReason, Separation } from '../../model/threshold.ts';
import { signalGate } from '../threshold/signal-gate.ts';
import type { SignalCheckInput } from './check-input.ts';
import { whyNoProbability } from './own-sense.ts';

type SignalLabels = Pick<SignalCheckInput, 'signal' | 'direction' | 'guessed' | 'cases' | 'population'>;

const TOO_FEW: readonly AdviceReason[] = ['no_labels', 'one_side_unlabelled', 'too_few_labels'];

/** Does any signal separate cases that needed a person? The best first; all versions together, and it says so. */
export function overviewOf(inputs: readonly SignalLabels[], level: number): SignalOverview {
  const lines = inputs.map((input) => lineOf(input, level)).sort(byPromise);
  const versions = new Set(inputs.flatMap(({ cases }) => cases.map(({ group }) => group))).size;
  return {
    sentence: sentenceOf(lines),
    weighted: inputs.some(({ population }) => population !== null),
    level,
    versions,
    lines,
  };
}

function lineOf({ signal, direction, guessed, cases, population }: SignalLabels, level: number): SignalLine {
  const { separation, refusal } = signalGate(cases, direction, population, level);
  return {
    signal,
    direction,
    guessed,
    n: cases.filter((one) => !one.requested).length,
    separation,
    verdict: verdictOf(refusal),
    words: wordsOf(refusal, separation),
    isProbability: cases.length > 0 && whyNoProbability(cases) === null,
  };
}

/** By the gate alone: whether a usable signal wants recalibration first is told by its own check. */
function verdictOf(refusal: AdviceReason | null): SignalVerdict {
  if (refusal === null) return 'usable';
  return TOO_FEW.includes(refusal) ? 'cannot_say' : 'not_usable';
}

function wordsOf(refusal: AdviceReason | null, separation: Separation | null): string {
  switch (refusal) {
    case null:
      return separation?.grade === 'weak' ? 'weak: the gate is inside its interval' : 'separates';
    case 'not_separating':
      return 'not shown better than chance';
    case 'too_weak':
      return 'too weak: its interval stays below the gate';
    case 'wrong_way':
      return 'points the other way';
    case 'no_variation':
      return 'does not vary';
    case 'one_side_unlabelled':
      return 'labels on one side only';
    case 'no_labels':
      return 'no labelled case carries it';
    default:
      return 'too few labels';
  }
}

function sentenceOf(lines: readonly SignalLine[]): string {
  const named = (which: readonly SignalLine[]) => list(which.map(({ signal }) => signal));
  const clean = lines.filter(({ separation, verdict }) => verdict === 'usable' && separation?.passes);
  const weak = lines.filter(({ separation, verdict }) => verdict === 'usable' && !separation?.passes);
  if (lines.length === 0) return 'No case carries a signal.';
  if (clean.length > 0) return `Yes: ${named(clean)}.`;
  if (weak.length > 0) return `Weakly: ${named(weak)}.`;
  return lines.every(({ verdict }) => verdict === 'cannot_say')
    ? 'Too few labels to say.'
    : 'None is shown to.';
}

function byPromise(a: SignalLine, b: SignalLine): number {
  const area = ({ separation }: SignalLine) => separation?.auroc ?? -1;
  return area(b) - area(a) || (a.signal < b.signal ? -1 : 1);
}
