import type { Message } from '../model/case.ts';
import { type Candidate, candidatesIn } from './conduct-candidates.ts';
import { ASKS_WHICH } from './conduct-words.ts';

/** One of several candidates that was acted on without asking which one is meant. */
export interface Guess {
  /** The tool's answer that held the candidates. */
  readonly answerTurn: number;
  readonly candidates: number;
  /** The call that acted on one of them. */
  readonly useTurn: number;
  readonly chosen: string;
}

/** A call with such a name only looks. */
const ONLY_LOOKS = /^(?:get|list|search|find|check|look_?up|fetch|read|show|query|calculate|think|verify)/i;
/** Answers with candidates that are followed further; a loop of the same search adds nothing. */
const FOLLOWED = 40;

/**
 * Answers of tools that fit several customers, orders or lines, after which the agent changed something of one of
 * them: although the customer had named nothing that tells it from the others, and was not asked.
 */
export function guesses(messages: readonly Message[], handoverTurn: number | null): Guess[] {
  const found: Guess[] = [];
  const seen = new Set<string>();
  messages.forEach((message, turn) => {
    if (message.speaker !== 'tool' || seen.size >= FOLLOWED) return;
    for (const candidates of candidatesIn(message.text)) {
      const name = candidates.map(({ id }) => id).join('\n');
      if (seen.has(name)) continue;
      seen.add(name);
      const guess = followed(messages, turn, candidates, handoverTurn ?? messages.length);
      if (guess && !found.some(({ useTurn }) => useTurn === guess.useTurn)) found.push(guess);
    }
  });
  return found;
}

function followed(
  messages: readonly Message[],
  answerTurn: number,
  candidates: readonly Candidate[],
  end: number,
): Guess | null {
  for (let turn = answerTurn + 1; turn < end; turn++) {
    for (const call of messages[turn]?.toolCalls ?? []) {
      if (call.by !== 'agent' || ONLY_LOOKS.test(call.name)) continue;
      const used = candidates.filter(({ id }) => holds(call.arguments, id));
      const [chosen] = used;
      if (!chosen || used.length > 1) continue;
      if (isTold(messages, answerTurn, turn, chosen, candidates)) return null;
      return { answerTurn, candidates: candidates.length, useTurn: turn, chosen: chosen.id };
    }
  }
  return null;
}

/** Whether the customer named the one that was used, or was asked about it. */
function isTold(
  messages: readonly Message[],
  answerTurn: number,
  useTurn: number,
  chosen: Candidate,
  candidates: readonly Candidate[],
): boolean {
  // Where nobody spoke before, what the customer had said is not in the transcript.
  if (!messages.slice(0, useTurn).some(({ speaker }) => speaker === 'customer')) return true;
  // Worked on before the candidates came up: it was settled then.
  if (isUsedBefore(messages, answerTurn, chosen.id)) return true;
  const own = ownWords(messages, answerTurn, useTurn, chosen, candidates);
  return messages.slice(0, useTurn).some(({ speaker, text }, turn) => {
    const said = text.toLowerCase();
    if (speaker === 'customer') return own.some((word) => holds(said, word));
    if (speaker !== 'agent' || turn <= answerTurn || !text.includes('?')) return false;
    return ASKS_WHICH.test(text) && own.some((word) => holds(said, word));
  });
}

function isUsedBefore(messages: readonly Message[], answerTurn: number, id: string): boolean {
  return messages
    .slice(0, answerTurn)
    .some(({ toolCalls }) => toolCalls?.some((call) => call.by === 'agent' && holds(call.arguments, id)));
}

/**
 * The words that belong to one candidate alone: of its record, and of what the tools said about it later, by its id.
 */
function ownWords(
  messages: readonly Message[],
  answerTurn: number,
  useTurn: number,
  chosen: Candidate,
  candidates: readonly Candidate[],
): string[] {
  const others = new Set(candidates.filter((one) => one !== chosen).flatMap(({ words }) => words));
  const own = new Set(chosen.words);
  for (const { speaker, text } of messages.slice(answerTurn + 1, useTurn)) {
    if (speaker !== 'tool') continue;
    const about = candidates.filter(({ id }) => holds(text, id));
    if (about.length !== 1 || about[0] !== chosen) continue;
    for (const word of valuesIn(text)) own.add(word);
  }
  return [...namesOf(chosen.id), ...[...own].filter((word) => !others.has(word))];
}

/** An id as a customer says it: whole, or its digits alone. */
function namesOf(id: string): string[] {
  const digits = id.replace(/^\D+/, '');
  return digits.length >= 4 ? [id.toLowerCase(), digits] : [id.toLowerCase()];
}

/** The values that a record's text gives, without its field names. */
function valuesIn(text: string): string[] {
  return [...text.matchAll(/:\s*"([^"]{3,60})"/g)].map(([, value = '']) => value.toLowerCase());
}

/** Whether a text holds an id or a word as a whole. */
function holds(text: string, word: string): boolean {
  const at = text.toLowerCase().indexOf(word.toLowerCase());
  if (at < 0) return false;
  const isEdge = (character: string | undefined) =>
    character === undefined || !/[\p{L}\p{N}_]/u.test(character);
  return isEdge(text[at - 1]) && isEdge(text[at + word.length]);
}
