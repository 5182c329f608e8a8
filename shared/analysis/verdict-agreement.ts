import { humanNeeded } from '../model/answers.ts';
import { countRatings, gwetAc, isEstimated } from '../stats/index.ts';
import { countingLabels, type Judgement } from './settle-verdict.ts';

export interface VerdictAgreement {
  /** Cases with the verdicts of two reviewers or more. */
  readonly cases: number;
  /** Gwet's AC1 of the verdict with its interval; null with a reason in words where it is undefined. */
  readonly ac1: { readonly value: number; readonly low: number; readonly high: number } | null;
  readonly reason: string | null;
}

const ANSWERS = ['needed', 'not_needed', 'cannot_tell'] as const;

/** How far reviewers agree on whether a human was needed, over the cases that more than one of them judged. */
export function verdictAgreement(
  cases: readonly { readonly judgements: readonly Judgement[] }[],
  level: number,
): VerdictAgreement {
  const shared = cases
    .map(({ judgements }) => countingLabels(judgements).map(answerOf))
    .filter((answers) => answers.length > 1);
  if (shared.length === 0) {
    return { cases: 0, ac1: null, reason: 'No case was judged by two reviewers.' };
  }
  const figure = gwetAc(countRatings(shared, ANSWERS), { level });
  if (!isEstimated(figure)) return { cases: shared.length, ac1: null, reason: figure.sentence };
  return {
    cases: shared.length,
    ac1: { value: figure.value, low: figure.low, high: figure.high },
    reason: null,
  };
}

function answerOf({ answers }: Judgement): (typeof ANSWERS)[number] {
  const needed = humanNeeded(answers.verdict);
  return needed === null ? 'cannot_tell' : needed ? 'needed' : 'not_needed';
}
