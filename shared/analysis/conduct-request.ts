import type { Message } from '../model/case.ts';
import { ASKS_FOR_PERSON, TURNS_IT_AROUND } from './conduct-words.ts';

/** A customer's explicit request for a person. */
export interface PersonRequest {
  readonly turn: number;
  /** Agent turns with words after it, up to the handover or the end; the turn that hands over is not one of them. */
  readonly agentTurns: number;
  /** The turn of the handover that followed; null when none did. */
  readonly handover: number | null;
}

/** So many letters before the asking are looked at for a word that turns it around. */
const BEFORE = 32;

/** Every turn in which the customer asked for a person, with how long the agent went on. */
export function personRequests(messages: readonly Message[], handoverTurn: number | null): PersonRequest[] {
  // Counted from the end once, so that a transcript of ten thousand turns is walked once.
  const spoken: number[] = [0];
  for (const message of messages) spoken.push((spoken.at(-1) ?? 0) + (isAgentTurn(message) ? 1 : 0));
  return messages.flatMap(({ speaker, text }, turn) => {
    if (speaker !== 'customer' || !asksForPerson(text)) return [];
    const handover = handoverTurn !== null && handoverTurn > turn ? handoverTurn : null;
    const end = handover ?? messages.length;
    return [{ turn, agentTurns: (spoken[end] ?? 0) - (spoken[turn + 1] ?? 0), handover }];
  });
}

function isAgentTurn({ speaker, text }: Message): boolean {
  return speaker === 'agent' && text.trim() !== '';
}

/**
 * Whether a text asks to be handed to a person. "I was told by a representative" does not, nor does "do not transfer
 * me".
 *
 * @example asksForPerson('Can I speak to a human?') // true
 */
export function asksForPerson(text: string): boolean {
  return text.split(/[.!?\n]+/).some((sentence) => {
    const at = ASKS_FOR_PERSON.exec(sentence)?.index;
    if (at === undefined) return false;
    // What stands before a comma is another thought.
    const before =
      sentence
        .slice(Math.max(0, at - BEFORE), at)
        .split(/[,;:]/)
        .at(-1) ?? '';
    return !TURNS_IT_AROUND.test(before);
  });
}
