/**
 * Characters that can hide or reorder words: every control and format character and the line and paragraph
 * separators, but not tab and line end, nor the few format characters of Arabic and Syriac that print.
 */
const CONTROLS = /[[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]--[\t\n\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2]]/v;

const NAMES: Readonly<Record<number, string>> = {
  0: 'NUL',
  7: 'BEL',
  8: 'BS',
  13: 'CR',
  27: 'ESC',
  127: 'DEL',
  173: 'SHY',
  1564: 'ALM',
  8203: 'ZWSP',
  8204: 'ZWNJ',
  8205: 'ZWJ',
  8206: 'LRM',
  8207: 'RLM',
  8234: 'LRE',
  8235: 'RLE',
  8236: 'PDF',
  8237: 'LRO',
  8238: 'RLO',
  8294: 'LRI',
  8295: 'RLI',
  8296: 'FSI',
  8297: 'PDI',
  65279: 'BOM',
};

/** Joiners inside emoji and in scripts that need them are part of a letter, not a trick. */
const JOINERS = new Set(['\u200c', '\u200d']);
const JOINED = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\p{L}|\p{M}/u;

export type Visible =
  | { readonly kind: 'text'; readonly text: string; readonly at: number }
  | { readonly kind: 'mark'; readonly name: string; readonly text: string; readonly at: number };

/** Splits a text into what can be shown as it is and characters that need a visible mark. `at` counts UTF-16 units. */
export function visibleParts(text: string): Visible[] {
  if (!CONTROLS.test(text)) return [{ kind: 'text', text, at: 0 }];
  const parts: Visible[] = [];
  let plainFrom = 0;
  let at = 0;
  const flush = (to: number) => {
    if (to > plainFrom) parts.push({ kind: 'text', text: text.slice(plainFrom, to), at: plainFrom });
  };
  for (const character of text) {
    if (CONTROLS.test(character) && !isJoining(text, at, character)) {
      flush(at);
      parts.push({ kind: 'mark', name: nameOf(character), text: character, at });
      plainFrom = at + character.length;
    }
    at += character.length;
  }
  flush(text.length);
  return parts;
}

function isJoining(text: string, at: number, character: string): boolean {
  if (!JOINERS.has(character)) return false;
  const before = Array.from(text.slice(Math.max(0, at - 2), at)).at(-1) ?? '';
  const after = String.fromCodePoint(text.codePointAt(at + 1) ?? 0);
  return JOINED.test(before) && JOINED.test(after) && !/[A-Za-z0-9]/.test(before + after);
}

function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return NAMES[code] ?? `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
