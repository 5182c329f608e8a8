import { type Answers, type DraftAnswers, humanNeeded, type Verdict } from '../model/answers.ts';
import { answerTo, type Codebook, type Question, type QuestionId, withAnswerTo } from '../model/codebook.ts';

/** One thing that two reviewers can answer alike or not: a question, a row of a grid, or one of many options. */
export interface AgreementPart {
  /** `verdict`, `packet.root_cause`, `grounds.policy_gap`. */
  readonly key: string;
  readonly question: QuestionId;
  readonly kind: Question['kind'];
  /** Row of a grid, or option of a several-choice question. */
  readonly row: string | null;
  readonly title: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Neighbouring answers are nearly the same: agreement gives them part of the credit. */
  readonly ordered: boolean;
}

const YES_NO = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const;

const NEEDED = [
  { value: 'needed', label: 'Needed' },
  { value: 'not_needed', label: 'Not needed' },
  { value: 'cannot_tell', label: 'Cannot tell' },
] as const;

const SHORT_TITLES: Readonly<Record<string, string>> = {
  verdict: 'Verdict',
  grounds: 'Grounds',
  severity: 'Severity',
  withoutContact: 'No contact needed',
  withoutInvestigation: 'No investigation needed',
};

/** Everything in the codebook that can be compared, in its order. Notes cannot. */
export function agreementParts(codebook: Codebook): AgreementPart[] {
  return codebook.questions.flatMap(partsOf);
}

function partsOf(question: Question): AgreementPart[] {
  const name = SHORT_TITLES[question.id] ?? question.title;
  const one = { question: question.id, kind: question.kind, ordered: question.id === 'severity' };
  if (question.id === 'verdict') {
    return [{ ...one, key: question.id, row: null, title: name, options: NEEDED }];
  }
  if (question.kind === 'text') return [];
  if (question.kind === 'yes_no') {
    return [{ ...one, key: question.id, row: null, title: name, options: YES_NO }];
  }
  const rows =
    question.kind === 'many'
      ? question.options.map(({ value, label }) => ({ id: value, label }))
      : (question.rows ?? null);
  if (rows === null) {
    return [{ ...one, key: question.id, row: null, title: name, options: question.options }];
  }
  return rows.map(({ id, label }) => ({
    ...one,
    key: `${question.id}.${id}`,
    row: id,
    title: `${name}: ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
    options: question.kind === 'many' ? YES_NO : question.options,
  }));
}

/** What a verdict says about the case, whichever way it ended. */
export function needOf(verdict: Verdict): 'needed' | 'not_needed' | 'cannot_tell' {
  const needed = humanNeeded(verdict);
  return needed === null ? 'cannot_tell' : needed ? 'needed' : 'not_needed';
}

/** What is answered along with a verdict: labels from elsewhere may hold the verdict alone. */
const FORM = ['escalationType', 'conduct', 'packet', 'withoutContact', 'withoutInvestigation'] as const;

/**
 * What these answers say to a part; null when they say nothing. A several-choice question says no to every option that
 * it leaves out, also when it was left empty in a form that was answered.
 */
export function answerOf(part: AgreementPart, answers: DraftAnswers): string | null {
  if (part.question === 'verdict') return answers.verdict === undefined ? null : needOf(answers.verdict);
  const value = answerTo(answers, part.question);
  if (part.kind === 'many') {
    if (Array.isArray(value)) return value.includes(part.row) ? 'yes' : 'no';
    return FORM.some((field) => answers[field] !== undefined) ? 'no' : null;
  }
  if (value === undefined) return null;
  if (part.row !== null) return (value as Record<string, string>)[part.row] ?? null;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}

/** The answers with one part set; null takes its answer away. */
export function withAnswer(part: AgreementPart, answers: Answers, value: string | null): Answers {
  const before = answerTo(answers, part.question);
  if (part.kind === 'many') {
    const others = ((before ?? []) as string[]).filter((option) => option !== part.row);
    return withAnswerTo(answers, part.question, value === 'yes' ? [...others, part.row] : others);
  }
  if (part.row !== null) {
    const grid = { ...(before as Record<string, string> | undefined) };
    if (value === null) delete grid[part.row];
    else grid[part.row] = value;
    return withAnswerTo(answers, part.question, grid);
  }
  if (value === null) {
    return part.question === 'verdict' ? answers : withAnswerTo(answers, part.question, undefined);
  }
  const said = part.kind === 'yes_no' ? value === 'yes' : value;
  return withAnswerTo(answers, part.question, part.question === 'severity' ? Number(value) : said);
}
