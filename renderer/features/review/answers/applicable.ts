import type { Answers, DraftAnswers } from '../../../../shared/model/answers.ts';
import type { Outcome } from '../../../../shared/model/case.ts';
import type { Codebook } from '../../../../shared/model/codebook.ts';
import {
  answerTo,
  applicableQuestions,
  firstUnanswered,
  withAnswerTo,
} from '../../../../shared/model/codebook.ts';

/**
 * The answers to commit, or null while one that must be given is missing. What was answered to a question that no
 * longer applies (the severity of a verdict that was changed) is left out.
 */
export function answersToCommit(codebook: Codebook, outcome: Outcome, answers: DraftAnswers): Answers | null {
  const { verdict } = answers;
  if (verdict === undefined || firstUnanswered(codebook, outcome, answers)) return null;
  const asked = applicableQuestions(codebook, outcome, answers).map(({ id }) => id);
  const { evidence } = answers;
  const kept = asked.reduce<DraftAnswers>((sum, id) => withAnswerTo(sum, id, answerTo(answers, id)), {});
  return { ...kept, ...(evidence && { evidence }), verdict };
}
