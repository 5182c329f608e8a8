import { list } from '../../format.ts';
import { verdictsFor } from '../../model/answers.ts';
import { Outcome } from '../../model/case.ts';
import { BuiltInQuestion, optionsFor, type Question } from '../../model/codebook.ts';
import { BUILT_IN } from './built-in-questions.ts';
import type { Found } from './question-problems.ts';

/** How a question that Plumbline computes with was changed in what must stay. Nothing for a team's own questions. */
export function builtInProblems(question: Question): Found[] {
  const id = BuiltInQuestion.safeParse(question.id).data;
  if (id === undefined) return [];
  const { kind, phase, options, rows } = BUILT_IN[id];
  const found: Found[] = [];
  if (question.kind !== kind) {
    found.push({ at: ['kind'], says: `Plumbline computes with it, so it stays of the kind ${words(kind)}` });
  }
  if (question.phase !== phase) {
    found.push({ at: ['phase'], says: `Plumbline computes with it, so it stays in the phase ${phase}` });
  }
  if (options) found.push(...optionProblems(question, options));
  const missing = rows?.filter((row) => !question.rows?.some((one) => one.id === row)) ?? [];
  if (missing.length > 0) {
    found.push({ at: ['rows'], says: `Plumbline computes with ${list(missing)}, so these rows must stay` });
  }
  return id === 'verdict' ? [...found, ...verdictProblems(question)] : found;
}

function optionProblems(question: Question, wanted: { values: readonly string[]; open: boolean }): Found[] {
  const values = question.options.map(({ value }) => value as string);
  const missing = wanted.values.filter((value) => !values.includes(value));
  const found: Found[] = [];
  if (missing.length > 0) {
    const says = `Plumbline computes with ${list(missing)}, so ${missing.length === 1 ? 'this option' : 'these options'} must stay, under that name`;
    found.push({ at: ['options'], says });
  }
  if (wanted.open) return found;
  values.forEach((value, place) => {
    if (wanted.values.includes(value)) return;
    found.push({
      at: ['options', place, 'value'],
      says: 'Plumbline could not compute with another option here',
    });
  });
  const known = values.filter((value) => wanted.values.includes(value));
  if (question.kind === 'rows' && missing.length === 0 && known.join() !== wanted.values.join()) {
    found.push({ at: ['options'], says: `the columns keep their order: ${list(wanted.values)}` });
  }
  return found;
}

/** The verdict is asked of every case, at once, and offers exactly what a case of that outcome can be judged. */
function verdictProblems(question: Question): Found[] {
  const found: Found[] = [];
  const unasked = Outcome.options.filter((outcome) => !question.outcomes.includes(outcome));
  if (unasked.length > 0) {
    found.push({ at: ['outcomes'], says: `every case needs a verdict, also one that was ${list(unasked)}` });
  }
  if (question.verdicts !== undefined || question.requiredAfter !== undefined) {
    found.push({ at: ['verdicts'], says: 'it cannot wait for a verdict: it gives it' });
  }
  if (!question.required) found.push({ at: ['required'], says: 'a label without a verdict is none' });
  for (const outcome of Outcome.options) {
    const offered = optionsFor(question, outcome).map(({ value }) => value as string);
    const wrong = verdictsFor(outcome).some((verdict) => !offered.includes(verdict));
    const more = offered.some((value) => !(verdictsFor(outcome) as readonly string[]).includes(value));
    if (wrong || more) {
      const says = `a case that was ${outcome} is offered exactly ${list(verdictsFor(outcome))}`;
      found.push({ at: ['options'], says });
    }
  }
  return found;
}

function words(kind: Question['kind']): string {
  return kind.replace('_', ' or ');
}
