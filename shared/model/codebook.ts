import { z } from 'zod';
import { Answers, type DraftAnswers, Verdict } from './answers.ts';
import { Outcome } from './case.ts';

const Option = z.object({
  value: z.string(),
  label: z.string(),
  guidance: z.string().optional(),
  /** Outcomes for which the option is offered; all when absent. */
  outcomes: z.array(Outcome).optional(),
});

const Row = z.object({ id: z.string(), label: z.string(), guidance: z.string().optional() });

/** The answer fields a question can fill. */
export const QuestionId = Answers.omit({ evidence: true }).keyof();
export type QuestionId = z.infer<typeof QuestionId>;

/** One question of the form. `rows` is a grid: every row gets one of the options. */
export const Question = z.object({
  id: QuestionId,
  kind: z.enum(['one', 'many', 'rows', 'yes_no', 'text']),
  title: z.string(),
  guidance: z.string().optional(),
  /** `blind` questions come before the handoff packet opens, `packet` questions after. */
  phase: z.enum(['blind', 'packet', 'any']),
  outcomes: z.array(Outcome),
  /** Asked only after one of these verdicts; after any when absent. */
  verdicts: z.array(Verdict).optional(),
  required: z.boolean(),
  options: z.array(Option),
  rows: z.array(Row).optional(),
});
export type Question = z.infer<typeof Question>;

/** The versioned wording by which cases are judged. Every label is stamped with its version. */
export const Codebook = z.object({
  version: z.int().positive(),
  title: z.string(),
  questions: z.array(Question),
});
export type Codebook = z.infer<typeof Codebook>;

/** The questions that apply to a case with this outcome, given the answers so far. */
export function applicableQuestions(codebook: Codebook, outcome: Outcome, answers: DraftAnswers): Question[] {
  return codebook.questions.filter(
    (question) =>
      question.outcomes.includes(outcome) &&
      (question.verdicts === undefined ||
        (answers.verdict !== undefined && question.verdicts.includes(answers.verdict))),
  );
}

/** The options of a question for a case with this outcome. */
export function optionsFor(question: Question, outcome: Outcome): Question['options'] {
  return question.options.filter(
    (option) => option.outcomes === undefined || option.outcomes.includes(outcome),
  );
}

/** How many answers a question wants (rows count one each) and how many it has. */
export function answeredParts(question: Question, answers: DraftAnswers): { wanted: number; given: number } {
  const value = answers[question.id];
  if (question.rows) {
    const grid = (value ?? {}) as Record<string, unknown>;
    return {
      wanted: question.rows.length,
      given: question.rows.filter((row) => grid[row.id] !== undefined).length,
    };
  }
  return { wanted: 1, given: value === undefined || value === '' ? 0 : 1 };
}

/** The first question of the phases named that is required, applies, and is not fully answered. */
export function firstUnanswered(
  codebook: Codebook,
  outcome: Outcome,
  answers: DraftAnswers,
  phases: readonly Question['phase'][] = ['blind', 'packet', 'any'],
): Question | undefined {
  return applicableQuestions(codebook, outcome, answers).find((question) => {
    if (!question.required || !phases.includes(question.phase)) return false;
    const { wanted, given } = answeredParts(question, answers);
    return given < wanted;
  });
}
