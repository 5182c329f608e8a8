import { COMMON_WORDS } from './common-words.ts';

const SHORTEST = 3;
const LONGEST = 30;
/** So many words of a summary are looked at, and so many pairs of them: what it is about stands at its beginning. */
const MOST_WORDS = 40;
const MOST_PAIRS = 30;

/** In German every noun begins with a capital, so that one does not tell a name. */
const GERMAN = /\b(?:der|die|das|und|nicht|ist|wurde|den|dem)\b/g;

interface Said {
  readonly written: string;
  readonly begins: boolean;
  /** Only blanks stand between it and the word before. */
  readonly follows: boolean;
}

/**
 * What a transfer's summary is about: its words in lower case and in order, each once, and pairs of words that stand side
 * by side. Without numbers, ids, words that every summary has, names that the case gives, and what is written like a name:
 * groups are called by these words.
 *
 * @param names words of names, in lower case
 * @example packetWords('The order W123 of Liam has a refund refused.') // ['order', 'refund', 'refused', 'refund refused']
 */
export function packetWords(packet: string, names: ReadonlySet<string> = new Set()): string[] {
  const capitalsTell = (packet.match(GERMAN) ?? []).length < 2;
  const words = new Set<string>();
  const pairs = new Set<string>();
  let before: string | null = null;
  for (const { written, begins, follows } of wordsIn(packet)) {
    const word = written.toLowerCase();
    const isName = names.has(word) || (isCapital(written) && (capitalsTell || begins));
    if (isName || COMMON_WORDS.has(word) || !tells(word)) {
      before = null;
      continue;
    }
    if (words.size < MOST_WORDS) words.add(word);
    if (before !== null && follows && before !== word && pairs.size < MOST_PAIRS)
      pairs.add(`${before} ${word}`);
    before = word;
  }
  return [...words, ...pairs];
}

function* wordsIn(text: string): Generator<Said> {
  let end = 0;
  for (const { 0: written, index } of text.matchAll(/[\p{L}\p{N}\p{M}_-]+/gu)) {
    const between = text.slice(end, index);
    yield { written, begins: end === 0 || /[.!?:;\n]/.test(between), follows: /^\s+$/.test(between) };
    end = index + written.length;
  }
}

/** Words in capitals throughout, such as SIM, are no names. */
function isCapital(word: string): boolean {
  return /^\p{Lu}.*\p{Ll}/u.test(word);
}

function tells(word: string): boolean {
  return word.length >= SHORTEST && word.length <= LONGEST && !/[\p{N}_]/u.test(word);
}
