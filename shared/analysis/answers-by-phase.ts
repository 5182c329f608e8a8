import type { Answers, DraftAnswers } from '../model/answers.ts';
import { answerTo, type Codebook, type QuestionId, withAnswerTo } from '../model/codebook.ts';

/** The questions that are answered before the packet opens and must not be changed by it. */
export function blindQuestions(codebook: Codebook): QuestionId[] {
  return codebook.questions.filter(({ phase }) => phase === 'blind').map(({ id }) => id);
}

/** Whether any answer of the blind phase differs; the order of grounds or rows does not count. */
export function blindPartChanged(
  blind: readonly QuestionId[],
  before: DraftAnswers,
  after: DraftAnswers,
): boolean {
  return blind.some((id) => canonical(answerTo(before, id)) !== canonical(answerTo(after, id)));
}

/** The final answers with the blind phase as it was before the packet opened. */
export function withBlindPart(
  blind: readonly QuestionId[],
  answers: Answers,
  before: DraftAnswers & Pick<Answers, 'verdict'>,
): Answers {
  return blind.reduce((kept, id) => withAnswerTo(kept, id, answerTo(before, id)), answers);
}

/** Whether two answer sets say the same. */
export function sameAnswers(a: DraftAnswers, b: DraftAnswers): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join()}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
    return `{${entries
      .map(([key, inner]) => `${key}:${canonical(inner)}`)
      .sort()
      .join()}}`;
  }
  return JSON.stringify(value) ?? 'nothing';
}
