import { z } from 'zod';
import { Answers, type DraftAnswers, Slug, Verdict } from './answers.ts';
import { Outcome } from './case.ts';

/** What is kept from a reviewer until commit, each part by itself. The packet has a phase of its own. */
export const ConcealedPart = z.enum([
  'signals',
  'triggers',
  'agentVersion',
  'statedReason',
  'later',
  'truth',
]);
export type ConcealedPart = z.infer<typeof ConcealedPart>;

const Words = z.string().trim().min(1).max(300);
const Guidance = z.string().max(4000);
const Examples = z.array(z.string().trim().min(1).max(1000)).max(20);

export const CodebookOption = z.object({
  value: Slug.or(z.enum(['1', '2', '3', '4'])),
  label: Words,
  guidance: Guidance.optional(),
  examples: Examples.optional(),
  /** The digit that chooses it; its place when absent. */
  hotkey: z
    .string()
    .regex(/^[1-9]$/)
    .optional(),
  /** Outcomes for which the option is offered; all when absent. */
  outcomes: z.array(Outcome).optional(),
});
export type CodebookOption = z.infer<typeof CodebookOption>;

export const CodebookRow = z.object({
  id: Slug,
  label: Words,
  guidance: Guidance.optional(),
  examples: Examples.optional(),
});
export type CodebookRow = z.infer<typeof CodebookRow>;

/** The questions that Plumbline computes with. A team may reword them and add others, but not change what they mean. */
export const BuiltInQuestion = Answers.omit({ evidence: true, added: true }).keyof();
export type BuiltInQuestion = z.infer<typeof BuiltInQuestion>;

/** One question of the form. `rows` is a grid: every row gets one of the options. */
export const Question = z.object({
  id: z.union([BuiltInQuestion, Slug]),
  kind: z.enum(['one', 'many', 'rows', 'yes_no', 'text']),
  title: Words,
  guidance: Guidance.optional(),
  examples: Examples.optional(),
  /**
   * `blind` questions come before the handoff packet opens, `packet` questions after; `revealed` ones are offered only
   * after commit, beside a revision.
   */
  phase: z.enum(['blind', 'packet', 'any', 'revealed']),
  outcomes: z.array(Outcome),
  /** Asked only after one of these verdicts; after any when absent. */
  verdicts: z.array(Verdict).optional(),
  required: z.boolean(),
  /** Where it is asked after more verdicts than it must be answered for: those for which it must be. */
  requiredAfter: z.array(Verdict).optional(),
  /** Concealed parts that may be seen from the phase of this question on. Whoever fills this gives up blindness to them. */
  sees: z.array(ConcealedPart).optional(),
  options: z.array(CodebookOption),
  rows: z.array(CodebookRow).optional(),
});
export type Question = z.infer<typeof Question>;
export type QuestionId = Question['id'];

/** The versioned wording by which cases are judged. Every label is stamped with its version. */
export const Codebook = z.object({
  version: z.int().positive(),
  title: Words,
  /** What changed against the version before, in the words of whoever changed it. */
  note: z.string().max(4000).optional(),
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

/** Whether the question must be answered, given the verdict so far. */
export function isRequired(question: Question, answers: DraftAnswers): boolean {
  if (!question.required) return false;
  const { requiredAfter } = question;
  return (
    requiredAfter === undefined || answers.verdict === undefined || requiredAfter.includes(answers.verdict)
  );
}

/** The options of a question for a case with this outcome. */
export function optionsFor(question: Question, outcome: Outcome): Question['options'] {
  return question.options.filter(
    (option) => option.outcomes === undefined || option.outcomes.includes(outcome),
  );
}

function isBuiltIn(id: QuestionId): id is BuiltInQuestion {
  return BuiltInQuestion.safeParse(id).success;
}

/** The answer to a question, wherever it is kept; undefined while there is none. */
export function answerTo(answers: DraftAnswers, id: QuestionId): unknown {
  return isBuiltIn(id) ? answers[id] : answers.added?.[id];
}

/** The answers with one question answered; undefined takes its answer away. */
export function withAnswerTo<A extends DraftAnswers>(answers: A, id: QuestionId, value: unknown): A {
  if (isBuiltIn(id)) {
    const rest = { ...answers };
    delete rest[id];
    return value === undefined ? rest : { ...rest, [id]: value };
  }
  const { added, ...rest } = answers;
  const { [id]: _, ...others } = added ?? {};
  const now = value === undefined ? others : { ...others, [id]: value };
  return (Object.keys(now).length === 0 ? rest : { ...rest, added: now }) as A;
}

/** How many answers a question wants (rows count one each) and how many it has. */
export function answeredParts(question: Question, answers: DraftAnswers): { wanted: number; given: number } {
  const value = answerTo(answers, question.id);
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
    if (!isRequired(question, answers) || !phases.includes(question.phase)) return false;
    const { wanted, given } = answeredParts(question, answers);
    return given < wanted;
  });
}
