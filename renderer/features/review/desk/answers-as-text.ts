import { chosenWords } from '../answers/spoken.ts';
import { answerFacts } from '../revealed/answer-facts.ts';
import type { DeskState } from './desk.ts';

/** The answers as text for the clipboard: in words for people, and once more as JSON for a label file. */
export function answersAsText({ view, codebook, answers }: DeskState): string {
  const { caseId, outcome } = view.case;
  const verdict = codebook.questions.find(({ id }) => id === 'verdict');
  const facts = answerFacts(codebook, outcome, answers).map(({ name, value }) => `${name}: ${value}`);
  const first = verdict ? `${verdict.title} ${chosenWords(verdict, null, answers, outcome) ?? 'open'}` : '';
  return [`Case ${caseId}`, first, ...facts, JSON.stringify({ caseId, answers })].join('\n');
}
