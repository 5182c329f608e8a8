import type { DraftAnswers } from '../../../../shared/model/answers.ts';
import { answeredParts, isRequired, type Question } from '../../../../shared/model/codebook.ts';
import { chosenAt } from './chosen.ts';
import { type Stop, sameStop, stopsOf } from './stops.ts';

/** The stop `by` places further along, staying inside the form. */
export function step(questions: readonly Question[], from: Stop, by: number): Stop {
  const stops = stopsOf(questions);
  const at = stops.findIndex((stop) => sameStop(stop, from));
  const to = Math.min(stops.length - 1, Math.max(0, at + by));
  return stops[to] ?? from;
}

/**
 * Where Enter goes: the next stop without an answer. Further down optional ones count too, so that none is passed
 * over unseen; from the top again only what must be answered. Null when there is nothing left.
 */
export function nextUnanswered(
  questions: readonly Question[],
  from: Stop,
  answers: DraftAnswers,
): Stop | null {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const isOpen = (stop: Stop, alsoOptional: boolean) => {
    const question = byId.get(stop.question);
    if (!question || question.kind === 'text' || (!isRequired(question, answers) && !alsoOptional))
      return false;
    return chosenAt(question, stop.row, answers).length === 0;
  };
  const stops = stopsOf(questions);
  const at = stops.findIndex((stop) => sameStop(stop, from));
  const below = stops.slice(at + 1).find((stop) => isOpen(stop, true));
  return below ?? stops.find((stop) => isOpen(stop, false)) ?? null;
}

/** The first stop of a question that has no answer. */
export function firstOpenStop(question: Question, answers: DraftAnswers): Stop {
  const stops = stopsOf([question]);
  const open = stops.find((stop) => chosenAt(question, stop.row, answers).length === 0);
  return open ?? (stops[0] as Stop);
}

/** How many of the answers that must be given are there. */
export function answeredCount(
  questions: readonly Question[],
  answers: DraftAnswers,
): { given: number; wanted: number } {
  return questions
    .filter((question) => isRequired(question, answers))
    .map((question) => answeredParts(question, answers))
    .reduce((sum, { given, wanted }) => ({ given: sum.given + given, wanted: sum.wanted + wanted }), {
      given: 0,
      wanted: 0,
    });
}
