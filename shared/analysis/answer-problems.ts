import { list } from '../format.ts';
import type { Answers } from '../model/answers.ts';
import type { Outcome } from '../model/case.ts';
import {
  answerTo,
  BuiltInQuestion,
  type Codebook,
  optionsFor,
  type Question,
  type QuestionId,
} from '../model/codebook.ts';

/** An answer that the codebook does not offer. */
export interface AnswerProblem {
  /** As in a labels file: `grounds`, `packet.root_cause`, `added.mood`. */
  readonly field: string;
  /** A clause without its full stop. */
  readonly reason: string;
}

/**
 * What in these answers the codebook does not offer for a case with this outcome: a question it does not have or does
 * not ask here, an option or row it does not know, an answer of another kind. Missing answers are no problem here.
 */
export function answerProblems(codebook: Codebook, outcome: Outcome, answers: Answers): AnswerProblem[] {
  return answeredIn(answers).flatMap((id) => {
    const question = codebook.questions.find((one) => one.id === id);
    const field = fieldOf(id);
    if (!question) {
      return [{ field, reason: `the codebook (version ${codebook.version}) has no question ${id}` }];
    }
    const unasked = whyNotAsked(question, outcome, answers);
    if (unasked !== null) return [{ field, reason: `“${question.title}” is not asked ${unasked}` }];
    return unoffered(question, outcome, answerTo(answers, id), field);
  });
}

function answeredIn(answers: Answers): QuestionId[] {
  const builtIn = BuiltInQuestion.options.filter((id) => answers[id] !== undefined);
  return [...builtIn, ...Object.keys(answers.added ?? {})];
}

function fieldOf(id: QuestionId): string {
  return BuiltInQuestion.safeParse(id).success ? id : `added.${id}`;
}

function whyNotAsked(question: Question, outcome: Outcome, { verdict }: Answers): string | null {
  if (!question.outcomes.includes(outcome)) return `of a case that was ${outcome}`;
  if (question.verdicts && !question.verdicts.includes(verdict)) {
    return `after the verdict ${verdict.replaceAll('_', ' ')}`;
  }
  return null;
}

function unoffered(question: Question, outcome: Outcome, answer: unknown, field: string): AnswerProblem[] {
  const { kind, title, rows = [] } = question;
  const offered = optionsFor(question, outcome).map(({ value }) => value as string);
  const wants = (what: string) => [{ field, reason: `“${title}” wants ${what}` }];
  const notOffered = (values: readonly string[], at = field) =>
    values
      .filter((value) => !offered.includes(value))
      .map((value) => ({ field: at, reason: `“${title}” has no option ${value}` }));
  switch (kind) {
    case 'yes_no':
      return typeof answer === 'boolean' ? [] : wants('yes or no');
    case 'text':
      return typeof answer === 'string' ? [] : wants('a text');
    case 'one':
      return typeof answer === 'string' || typeof answer === 'number'
        ? notOffered([String(answer)])
        : wants(`one of ${list(offered)}`);
    case 'many':
      return Array.isArray(answer) ? notOffered(answer.map(String)) : wants('a list of its options');
    case 'rows': {
      if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) {
        return wants('an option in each of its rows');
      }
      return Object.entries(answer).flatMap(([row, value]) =>
        rows.some(({ id }) => id === row)
          ? notOffered([String(value)], `${field}.${row}`)
          : [{ field: `${field}.${row}`, reason: `“${title}” has no row ${row}` }],
      );
    }
  }
}
