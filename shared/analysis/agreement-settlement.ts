import type { Answers, Evidence, Verdict } from '../model/answers.ts';
import type { Outcome } from '../model/case.ts';
import { applicableQuestions, type Codebook } from '../model/codebook.ts';
import { type AgreementPart, agreementParts, answerOf, withAnswer } from './agreement-parts.ts';

/** What the lead has chosen so far; parts by key. */
export interface Choices {
  readonly verdict: Verdict | null;
  readonly parts: Readonly<Record<string, string>>;
}

/** The parts, apart from the verdict, to which these answers say different things and which the outcome asks. */
export function differingParts(
  codebook: Codebook,
  outcome: Outcome,
  all: readonly Answers[],
): AgreementPart[] {
  return agreementParts(codebook).filter((part) => {
    if (part.key === 'verdict') return false;
    const asked = codebook.questions.find(({ id }) => id === part.question)?.outcomes.includes(outcome);
    const said = all.map((answers) => answerOf(part, answers)).filter((value) => value !== null);
    return asked === true && new Set(said).size > 1;
  });
}

/** The choices that take over everything one reviewer said. */
export function choicesOf(parts: readonly AgreementPart[], answers: Answers): Choices {
  const chosen = parts.flatMap((part): [string, string][] => {
    const value = answerOf(part, answers);
    return value === null ? [] : [[part.key, value]];
  });
  return { verdict: answers.verdict, parts: Object.fromEntries(chosen) };
}

/**
 * The answers a case is settled with: the chosen verdict; what was chosen where reviewers differ; elsewhere what those
 * say who gave this verdict, or else what everybody says. A part nobody answers for stays open, and questions that the
 * verdict does not ask are left out.
 */
export function settledAnswers(
  codebook: Codebook,
  outcome: Outcome,
  all: readonly Answers[],
  choices: Choices & { readonly verdict: Verdict },
  note: string,
): Answers {
  const { verdict } = choices;
  const followed = all.filter((answers) => answers.verdict === verdict);
  const asked = new Set(applicableQuestions(codebook, outcome, { verdict }).map(({ id }) => id));
  const differing = new Set(differingParts(codebook, outcome, all).map(({ key }) => key));
  let settled: Answers = { verdict };
  for (const part of agreementParts(codebook)) {
    if (part.key === 'verdict' || !asked.has(part.question)) continue;
    const value = differing.has(part.key)
      ? (choices.parts[part.key] ?? null)
      : firstSaid(part, followed.length > 0 ? followed : all);
    if (value !== null) settled = withAnswer(part, settled, value);
  }
  const evidence = evidenceOf(followed);
  if (evidence.length > 0) settled = { ...settled, evidence };
  return note.trim() === '' ? settled : { ...settled, note: note.trim() };
}

function firstSaid(part: AgreementPart, from: readonly Answers[]): string | null {
  return from.map((answers) => answerOf(part, answers)).find((value) => value !== null) ?? null;
}

/** The passages of everybody who gave the settled verdict, each once. */
function evidenceOf(followed: readonly Answers[]): Evidence[] {
  const passages = new Map<string, Evidence>();
  for (const { evidence } of followed) {
    for (const passage of evidence ?? []) passages.set(JSON.stringify(passage), passage);
  }
  return [...passages.values()];
}
