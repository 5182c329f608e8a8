import { list } from '../../../../shared/format.ts';
import type { DraftAnswers } from '../../../../shared/model/answers.ts';
import type { Outcome } from '../../../../shared/model/case.ts';
import type { Question } from '../../../../shared/model/codebook.ts';
import { chosenAt } from './chosen.ts';
import { choicesFor } from './stops.ts';

/** The labels chosen at a stop: "absent", "no progress and sentiment"; null while nothing is. */
export function chosenWords(
  question: Question,
  row: string | null,
  answers: DraftAnswers,
  outcome: Outcome,
): string | null {
  const chosen = chosenAt(question, row, answers);
  if (chosen.length === 0) return null;
  const choices = choicesFor(question, outcome);
  return list(chosen.map((value) => choices.find((choice) => choice.value === value)?.label ?? value));
}

/** What is said aloud after an answer key: "Root cause, absent, 7 of 9". */
export function spokenAnswer(
  question: Question,
  row: string | null,
  answers: DraftAnswers,
  outcome: Outcome,
): string {
  const words = chosenWords(question, row, answers, outcome)?.toLowerCase() ?? 'cleared';
  const at = question.rows?.findIndex(({ id }) => id === row) ?? -1;
  const name = question.rows?.[at]?.label ?? question.title;
  return at < 0 ? `${name}, ${words}` : `${name}, ${words}, ${at + 1} of ${question.rows?.length}`;
}
