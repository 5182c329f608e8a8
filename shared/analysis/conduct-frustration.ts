import type { Message } from '../model/case.ts';
import { SOUNDS_FRUSTRATED, SOUNDS_SOLVED, SOUNDS_UNSOLVED } from './conduct-words.ts';

/** Words of anger, and how the customer sounded in the end. */
export interface Frustration {
  readonly turns: readonly number[];
  /** The word that told, as it was written. */
  readonly word: string;
  readonly end: 'solved' | 'unsolved' | 'open';
  readonly lastTurn: number;
}

/** Where the customer sounded frustrated; null when nowhere. How it ended is a hint from the last thing they said. */
export function frustration(messages: readonly Message[]): Frustration | null {
  const spoken = messages
    .map(({ speaker, text }, turn) => ({ speaker, text, turn }))
    .filter(({ speaker, text }) => speaker === 'customer' && text.trim() !== '');
  const found = spoken.flatMap(({ text, turn }) => {
    const word = SOUNDS_FRUSTRATED.exec(text)?.[0];
    return word === undefined ? [] : [{ word, turn }];
  });
  const [first] = found;
  const last = spoken.at(-1);
  if (!first || !last) return null;
  return {
    turns: found.map(({ turn }) => turn),
    word: first.word,
    end: endOf(last.text),
    lastTurn: last.turn,
  };
}

function endOf(text: string): Frustration['end'] {
  if (SOUNDS_UNSOLVED.test(text) || SOUNDS_FRUSTRATED.test(text)) return 'unsolved';
  return SOUNDS_SOLVED.test(text) ? 'solved' : 'open';
}
