import type { AgainstGold, SamePersonAgain, ShareOfCases } from '../model/agreement.ts';
import { countRatings, gwetAc, wilson } from '../stats/index.ts';
import { figureOf, without } from './agreement-figures.ts';
import type { AgreementPart } from './agreement-parts.ts';

/** Two answers to one part of one case. */
export interface AnswerPair {
  readonly caseId: string;
  readonly one: string;
  readonly other: string;
}

/** What a reviewer said (`one`) beside what is known (`other`). Wrong answers are told apart by their direction. */
export function againstGold(part: AgreementPart, answers: readonly AnswerPair[], level: number): AgainstGold {
  const isVerdict = part.key === 'verdict';
  const wrong = (known: string, said: string) => {
    const of = answers.filter(({ other }) => other === known);
    const times = of.filter(({ one }) => one === said).length;
    return shareOf(times, of.length, level, `No known answer of theirs is “${labelOf(part, known)}”.`);
  };
  const right = answers.filter(({ one, other }) => one === other).length;
  return {
    ...shareOf(right, answers.length, level, 'No case of theirs has a known answer.'),
    falsePositives: isVerdict ? wrong('not_needed', 'needed') : null,
    falseNegatives: isVerdict ? wrong('needed', 'not_needed') : null,
    couldNotTell: answers.filter(({ one, other }) => one === 'cannot_tell' && other !== 'cannot_tell').length,
  };
}

/** What one person said the first time (`one`) and when the case came again (`other`). */
export function samePersonAgain(
  part: AgreementPart,
  answers: readonly AnswerPair[],
  level: number,
): SamePersonAgain {
  const none = 'No case came to the same person again yet.';
  const same = answers.filter(({ one, other }) => one === other).length;
  const counts = countRatings(
    answers.map(({ one, other }) => [one, other]),
    part.options.map(({ value }) => value),
  );
  const credit = part.ordered ? 'quadratic' : 'none';
  return {
    ...shareOf(same, answers.length, level, none),
    ac1: answers.length === 0 ? without(none) : figureOf(gwetAc(counts, { level, credit })),
  };
}

function shareOf(times: number, cases: number, level: number, none: string): ShareOfCases {
  return { cases, times, share: cases === 0 ? without(none) : figureOf(wilson(times, cases, level)) };
}

export function labelOf(part: AgreementPart, value: string): string {
  return part.options.find((option) => option.value === value)?.label ?? value;
}

/** The middle of some numbers; null when there are none. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [below, above] = [sorted[middle - 1] ?? 0, sorted[middle] ?? 0];
  return sorted.length % 2 === 1 ? above : (below + above) / 2;
}
