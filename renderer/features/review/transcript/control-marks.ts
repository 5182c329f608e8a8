/**
 * Characters that can hide or reorder words: C0 and C1 controls but tab and line ends, soft hyphen, zero-width signs,
 * bidirectional controls, line and paragraph separators, the byte order mark, and tag characters.
 */
const CONTROLS =
  // biome-ignore format: one range per line reads like the list above
  /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;

const NAMES: Readonly<Record<number, string>> = {
  0: 'NUL',
  7: 'BEL',
  8: 'BS',
  13: 'CR',
  27: 'ESC',
  127: 'DEL',
  173: 'SHY',
  0x61c: 'ALM',
  0x200b: 'ZWSP',
  0x200c: 'ZWNJ',
  0x200d: 'ZWJ',
  0x200e: 'LRM',
  0x200f: 'RLM',
  0x202a: 'LRE',
  0x202b: 'RLE',
  0x202c: 'PDF',
  0x202d: 'LRO',
  0x202e: 'RLO',
  0x2066: 'LRI',
  0x2067: 'RLI',
  0x2068: 'FSI',
  0x2069: 'PDI',
  0xfeff: 'BOM',
};

/** Joiners inside emoji and in scripts that need them are part of a letter, not a trick. */
const JOINERS = new Set(['\u200c', '\u200d']);
const JOINED = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\p{L}\p{M}]/u;

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
