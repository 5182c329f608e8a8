/** A word or a sentence of a text, as UTF-16 places with `to` excluded. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The words of a text: runs without white space, so that an id or a number with its signs stays in one piece. */
export function wordsOf(text: string): Stretch[] {
  return [...text.matchAll(/\S+/g)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** The index of the word at which the sentence after (or before) a word begins; lines end sentences too. */
export function sentenceStep(text: string, words: readonly Stretch[], from: number, by: 1 | -1): number {
  const begins = (at: number) => {
    const before = words[at - 1];
    const word = words[at];
    if (!before || !word) return true;
    return /[.!?…。؟]["')\]]*$/.test(text.slice(before.from, before.to)) || text.slice(before.to, word.from).includes('\n');
  };
  let at = from + by;
  while (at > 0 && at < words.length && !begins(at)) at += by;
  return Math.max(0, Math.min(words.length - 1, at));
}
