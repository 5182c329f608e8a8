import type { Answers } from '../../model/answers.ts';
import type { Outcome } from '../../model/case.ts';
import {
  answeredParts,
  answerTo,
  applicableQuestions,
  type Codebook,
  isRequired,
} from '../../model/codebook.ts';
import type { ChangeEffect, TouchedLabel, TouchedQuestion } from '../../model/codebook-change.ts';
import { compareCodebooks } from './changes.ts';

/** A label that stands, as far as a change of the codebook is concerned. */
export interface StampedLabel {
  readonly caseId: string;
  readonly reviewer: string;
  readonly outcome: Outcome;
  readonly codebookVersion: number;
  readonly answers: Answers;
}

export interface Touched {
  readonly questions: TouchedQuestion[];
  readonly labels: TouchedLabel[];
}

interface Change {
  /** By question. */
  readonly effects: ReadonlyMap<string, ChangeEffect>;
  readonly before: Codebook;
}

/**
 * The judgements made under an old wording of a question that differs between two codebooks. A label is compared with
 * the version it was made under, so one made under a wording that has come back is not touched; neither is a reviewer
 * who has judged the case under the new wording already.
 * @param versions every version that a label may be stamped with.
 */
export function touchedLabels(
  versions: ReadonlyMap<number, Codebook>,
  from: Codebook,
  to: Codebook,
  labels: readonly StampedLabel[],
): Touched {
  const wanted = effectsOf(from, to);
  const since = new Map<number, Change>();
  for (const [version, before] of versions) since.set(version, { before, effects: effectsOf(before, to) });
  const done = new Set<string>();
  const touched = new Map<string, { label: StampedLabel; questions: Set<string> }>();
  for (const label of labels) {
    const change = since.get(label.codebookVersion);
    for (const [question] of wanted) {
      const key = JSON.stringify([label.caseId, label.reviewer, question]);
      if (change && !change.effects.has(question)) done.add(key);
    }
  }
  for (const label of labels) {
    const change = since.get(label.codebookVersion);
    if (!change || label.codebookVersion >= to.version) continue;
    const pair = JSON.stringify([label.caseId, label.reviewer]);
    for (const [question] of wanted) {
      const isDone = done.has(JSON.stringify([label.caseId, label.reviewer, question]));
      if (isDone || !change.effects.has(question) || !concerns(question, label, change.before, to)) continue;
      const found = touched.get(pair) ?? { label, questions: new Set() };
      found.questions.add(question);
      touched.set(pair, found);
    }
  }
  return counted([...touched.values()], wanted, from, to);
}

/**
 * Whether the question was answered in a label, was left empty in a form where that says no, or would now have to be
 * answered and was not asked before.
 */
function concerns(id: string, { answers, outcome }: StampedLabel, before: Codebook, to: Codebook): boolean {
  if (answerTo(answers, id) !== undefined) return true;
  const inBook = (codebook: Codebook) =>
    applicableQuestions(codebook, outcome, answers).find((question) => question.id === id);
  const [was, is] = [inBook(before), inBook(to)];
  if (was?.kind === 'many') return isForm(answers);
  const hadTo = was !== undefined && isRequired(was, answers);
  return is !== undefined && !hadTo && isRequired(is, answers) && answeredParts(is, answers).given === 0;
}

/** Labels from elsewhere may hold the verdict alone: they say nothing about what they leave out. */
function isForm({ verdict: _, evidence: __, note: ___, ...answers }: Answers): boolean {
  return Object.values(answers).some((answer) => answer !== undefined);
}

/** The questions of the newer codebook whose wording differs; a change of meaning outweighs one of wording. */
function effectsOf(before: Codebook, after: Codebook): Map<string, ChangeEffect> {
  const effects = new Map<string, ChangeEffect>();
  for (const { question, part, effect, what } of compareCodebooks(before, after)) {
    const arranges = what === 'order' || what === 'hotkey';
    const isGone = what === 'removed' && part === null;
    if (question === null || arranges || isGone || effects.get(question) === 'meaning') continue;
    effects.set(question, effect);
  }
  return effects;
}

function counted(
  touched: readonly { label: StampedLabel; questions: ReadonlySet<string> }[],
  wanted: ReadonlyMap<string, ChangeEffect>,
  from: Codebook,
  to: Codebook,
): Touched {
  const titles = new Map([...from.questions, ...to.questions].map(({ id, title }) => [id as string, title]));
  return {
    questions: [...wanted].map(([question, effect]) => {
      const under = touched.filter(({ questions }) => questions.has(question));
      return {
        question,
        title: titles.get(question) ?? question,
        effect,
        labels: under.length,
        cases: new Set(under.map(({ label }) => label.caseId)).size,
      };
    }),
    labels: touched.map(({ label: { caseId, reviewer, codebookVersion }, questions }) => ({
      caseId,
      reviewer,
      codebookVersion,
      questions: [...questions],
    })),
  };
}
