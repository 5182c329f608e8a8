import type { Message } from '../model/case.ts';

/** A word of a case and how often it was said there. */
export interface SaidWord {
  readonly word: string;
  readonly times: number;
}

const SHORTEST = 3;
const LONGEST = 40;

/**
 * The words by which a case might be told from others: what customer and agent said, and the tools that were called.
 * Answers of tools and system texts are left out, since they are the same in many cases, or ids of this one alone. Ordered by
 * promise (often said, and long, as long words are rare), at most `most` of them.
 *
 * @example tellingWords([{ speaker: 'customer', text: 'Roaming, roaming!' }], 5) // [{ word: 'roaming', times: 2 }]
 */
export function tellingWords(messages: readonly Message[], most: number): SaidWord[] {
  const times = new Map<string, number>();
  for (const { speaker, text, toolCalls } of messages) {
    if (speaker === 'customer' || speaker === 'agent') count(text, times);
    for (const { name } of toolCalls ?? []) count(name, times);
  }
  return [...times]
    .map(([word, often]) => ({ word, times: often }))
    .sort((a, b) => promise(b) - promise(a) || (a.word < b.word ? -1 : 1))
    .slice(0, most);
}

function count(text: string, times: Map<string, number>): void {
  for (const word of text.toLowerCase().split(/[^\p{L}\p{N}\p{M}]+/u)) {
    if (word.length < SHORTEST || word.length > LONGEST || /^\p{N}+$/u.test(word)) continue;
    times.set(word, (times.get(word) ?? 0) + 1);
  }
}

function promise({ word, times }: SaidWord): number {
  return (1 + Math.log(times)) * word.length;
}
