import type { Answers, DraftAnswers } from '../../../../shared/model/answers.ts';
import type { Outcome } from '../../../../shared/model/case.ts';
import type { Codebook } from '../../../../shared/model/codebook.ts';
import {
  answerTo,
  applicableQuestions,
  firstUnanswered,
  type Question,
  withAnswerTo,
} from '../../../../shared/model/codebook.ts';

/** Questions for after the reveal belong to a revision alone. */
export function phasesAsked(isRevising: boolean): readonly Question['phase'][] {
  return isRevising ? ['blind', 'packet', 'any', 'revealed'] : ['blind', 'packet', 'any'];
}

/**
 * The answers to commit, or null while one that must be given is missing. What was answered to a question that no
 * longer applies (the severity of a verdict that was changed) is left out.
 */
export function answersToCommit(
  codebook: Codebook,
  outcome: Outcome,
  answers: DraftAnswers,
  isRevising = false,
): Answers | null {
  const { verdict } = answers;
  const missing = firstUnanswered(codebook, outcome, answers, phasesAsked(isRevising));
  if (verdict === undefined || missing) return null;
  const asked = applicableQuestions(codebook, outcome, answers)
    .filter(({ phase }) => phasesAsked(isRevising).includes(phase))
    .map(({ id }) => id);
  const { evidence } = answers;
  const kept = asked.reduce<DraftAnswers>((sum, id) => withAnswerTo(sum, id, answerTo(answers, id)), {});
  return { ...kept, ...(evidence && { evidence }), verdict };
}
