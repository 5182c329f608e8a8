/** A stretch of a text, as UTF-16 places with `to` excluded. */
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

/** Words marked by hand: from `anchor`, where marking began, to `head`. Without an anchor nothing is marked. */
export interface Marked {
  readonly anchor: number | null;
  readonly head: number;
}

/**
 * One arrow key. Plain it moves the place to begin at; with Shift it marks: the first time the word itself (or the
 * rest of its sentence), then one more.
 */
export function moveMarked(
  text: string,
  { anchor, head }: Marked,
  key: { readonly by: 1 | -1; readonly unit: 'word' | 'sentence'; readonly marks: boolean },
): Marked {
  const words = wordsOf(text);
  const last = Math.max(0, words.length - 1);
  const inside = (at: number) => Math.max(0, Math.min(last, at));
  const end = (at: number) => sentenceEnd(text, words, inside(at));
  const begin = (at: number) => sentenceBegin(text, words, inside(at));
  if (!key.marks) {
    if (key.unit === 'word') return { anchor: null, head: inside(head + key.by) };
    return { anchor: null, head: key.by > 0 ? inside(end(head) + 1) : begin(head - 1) };
  }
  const begun = anchor ?? head;
  if (key.unit === 'word') return { anchor: begun, head: anchor === null ? head : inside(head + key.by) };
  if (key.by < 0) return { anchor: begun, head: begin(head - 1) };
  return { anchor: begun, head: anchor !== null && end(head) === head ? end(head + 1) : end(head) };
}

function beginsSentence(text: string, words: readonly Stretch[], at: number): boolean {
  const before = words[at - 1];
  const word = words[at];
  if (!before || !word) return true;
  // In JSON a field is what a sentence is elsewhere.
  const end = /^\s*[{[]/.test(text) ? /[,{[]$/ : /[.!?…。؟]["')\]]*$/;
  return end.test(text.slice(before.from, before.to)) || text.slice(before.to, word.from).includes('\n');
}

function sentenceBegin(text: string, words: readonly Stretch[], from: number): number {
  let at = from;
  while (at > 0 && !beginsSentence(text, words, at)) at -= 1;
  return at;
}

function sentenceEnd(text: string, words: readonly Stretch[], from: number): number {
  let at = from;
  while (at < words.length - 1 && !beginsSentence(text, words, at + 1)) at += 1;
  return at;
}
