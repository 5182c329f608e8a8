import { optionDigits } from '../../../../shared/analysis/option-digits.ts';
import type { DraftAnswers } from '../../../../shared/model/answers.ts';
import type { Outcome } from '../../../../shared/model/case.ts';
import type { Codebook, Question, QuestionId } from '../../../../shared/model/codebook.ts';
import { applicableQuestions, optionsFor } from '../../../../shared/model/codebook.ts';

/** One place of the form that takes one answer: a question, or one row of a grid. */
export interface Stop {
  readonly question: QuestionId;
  readonly row: string | null;
}

/** What a stop offers. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** The digit key that chooses it; null beyond the ninth. */
  readonly digit: string | null;
  readonly guidance?: string | undefined;
  readonly examples?: readonly string[] | undefined;
}

/**
 * The questions that can be answered now, in order: those about the packet only once it is open, those for after the
 * reveal only beside a revision.
 */
export function openQuestions(
  codebook: Codebook,
  outcome: Outcome,
  answers: DraftAnswers,
  packetOpen: boolean,
  isRevising = false,
): Question[] {
  return applicableQuestions(codebook, outcome, answers).filter(
    ({ phase }) => (phase !== 'revealed' || isRevising) && (phase !== 'packet' || packetOpen),
  );
}

/** All stops of these questions, rows of a grid one each. */
export function stopsOf(questions: readonly Question[]): Stop[] {
  return questions.flatMap((question): Stop[] =>
    question.rows
      ? question.rows.map((row) => ({ question: question.id, row: row.id }))
      : [{ question: question.id, row: null }],
  );
}

export function sameStop(a: Stop, b: Stop): boolean {
  return a.question === b.question && a.row === b.row;
}

const YES_NO: readonly Choice[] = [
  { value: 'yes', label: 'Yes', digit: '1' },
  { value: 'no', label: 'No', digit: '2' },
];

/** The choices of a question for a case with this outcome, each with its digit. */
export function choicesFor(question: Question, outcome: Outcome): readonly Choice[] {
  if (question.kind === 'yes_no') return YES_NO;
  const options = optionsFor(question, outcome);
  const digits = optionDigits(options);
  return options.map((option, place) => ({ ...option, digit: digits[place] ?? null }));
}

/** The choice that a digit key stands for. */
export function choiceWithDigit(question: Question, outcome: Outcome, digit: number): Choice | undefined {
  return choicesFor(question, outcome).find((choice) => choice.digit === `${digit}`);
}

/** The name under which evidence points at a stop: `verdict`, or `packet.root_cause` for a row. */
export function evidenceKey({ question, row }: Stop): string {
  return row === null ? question : `${question}.${row}`;
}

/** In a group of radios Tab stops at the chosen one, or at the first while none is chosen. */
export function isTabStop(value: string, place: number, chosen: readonly string[]): boolean {
  return chosen.length === 0 ? place === 0 : chosen.includes(value);
}
