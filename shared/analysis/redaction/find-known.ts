import type { Finding } from './finding.ts';
import { foldForComparing } from './fold-characters.ts';
import type { KnownValue } from './known-values.ts';

/** Letters of scripts that put spaces between words; beside others a name may stand directly. */
const WORD =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{N}_]/u;
const CLOSING: Readonly<Record<string, string>> = { '"': '"', "'": "'", '“': '”', '‘': '’' };
/** Scripts without spaces between words: a name may stand directly beside other letters. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Hangul}]+$/u;

/** Every place where a text repeats a value that the case's own fields hold, in the order of the values. */
export function findKnown(read: string, values: readonly KnownValue[]): Finding[] {
  if (values.length === 0 || read === '') return [];
  const compared = foldForComparing(read);
  const findings: Finding[] = [];
  for (const value of values) {
    const { needle, kind, key, word } = value;
    const loose = UNSPACED.test(needle);
    for (
      let start = compared.indexOf(needle);
      start >= 0;
      start = compared.indexOf(needle, start + needle.length)
    ) {
      const end = start + needle.length;
      if (!loose && !isApart(compared, start, end)) continue;
      if (kind === 'name' && isCode(read, start, end)) continue;
      if (value.weak && !isMeant(read, start, end, kind === 'name')) continue;
      findings.push({ start, end, kind, key, word });
    }
  }
  return findings;
}

/** Not a piece of a longer word or number. */
function isApart(text: string, start: number, end: number): boolean {
  const first = WORD.test(text[start] as string);
  const last = WORD.test(text[end - 1] as string);
  if (first && start > 0 && WORD.test(text[start - 1] as string)) return false;
  return !(last && end < text.length && WORD.test(text[end] as string));
}

/** Three capitals are a code, such as that of an airport, and no first name. */
function isCode(text: string, start: number, end: number): boolean {
  return end - start <= 3 && /^[A-Z]{2,3}$/.test(text.slice(start, end));
}

/** Of what can be an ordinary word: whether it is a value of its own, or a name written as one within a sentence. */
function isMeant(text: string, start: number, end: number, name: boolean): boolean {
  const before = text[start - 1];
  const after = text[end];
  if (before !== undefined && CLOSING[before] !== undefined && CLOSING[before] === after) return true;
  if (!name) return false;
  const first = text[start] as string;
  if (first === first.toLowerCase() || after === '-' || before === '-') return false;
  const rest = text.slice(start + 1, end);
  if (rest !== rest.toLowerCase()) return false;
  const sentence = text
    .slice(Math.max(0, start - 3), start)
    .trimEnd()
    .at(-1);
  return sentence !== undefined && !/[.!?:;\n"“(>*#-]/.test(sentence);
}
