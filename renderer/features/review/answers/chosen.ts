import type { DraftAnswers } from '../../../../shared/model/answers.ts';
import { answerTo, type Question, withAnswerTo } from '../../../../shared/model/codebook.ts';

/** The values chosen at a stop: none, one, or several where the question takes many. */
export function chosenAt(question: Question, row: string | null, answers: DraftAnswers): readonly string[] {
  const value = answerTo(answers, question.id);
  if (value === undefined) return [];
  if (row !== null) {
    const inRow = (value as Record<string, string>)[row];
    return inRow === undefined ? [] : [inRow];
  }
  if (typeof value === 'boolean') return [value ? 'yes' : 'no'];
  if (Array.isArray(value)) return value as string[];
  return question.kind === 'text' ? [] : [String(value)];
}

/** The answers with one stop set. Several-of-many questions take the value in or out; an empty one is unanswered. */
export function withChoice(
  question: Question,
  row: string | null,
  value: string,
  answers: DraftAnswers,
): DraftAnswers {
  if (row !== null) {
    return withAnswerTo(answers, question.id, {
      ...(answerTo(answers, question.id) as object | undefined),
      [row]: value,
    });
  }
  if (question.kind === 'many') {
    const before = chosenAt(question, null, answers);
    const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
    return after.length === 0
      ? withoutAnswer(question, null, answers)
      : withAnswerTo(answers, question.id, after);
  }
  if (question.kind === 'yes_no') return withAnswerTo(answers, question.id, value === 'yes');
  return withAnswerTo(answers, question.id, question.id === 'severity' ? Number(value) : value);
}

/** The answers with one stop open again. */
export function withoutAnswer(question: Question, row: string | null, answers: DraftAnswers): DraftAnswers {
  const grid = { ...(answerTo(answers, question.id) as Record<string, string> | undefined) };
  if (row !== null) delete grid[row];
  const isEmpty = row === null || Object.keys(grid).length === 0;
  return withAnswerTo(answers, question.id, isEmpty ? undefined : grid);
}
