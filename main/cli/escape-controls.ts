/** Line and paragraph separators, bidirectional marks, embeddings and isolates, the byte order mark. */
const STEERING = new Set([
  0x061c, 0x200e, 0x200f, 0x2028, 0x2029, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068,
  0x2069, 0xfeff,
]);

/** C0 and C1 controls, DEL, and what turns the reading order around. */
function steers(codePoint: number): boolean {
  return codePoint < 0x20 || (codePoint >= 0x7f && codePoint <= 0x9f) || STEERING.has(codePoint);
}

/**
 * Makes text from data harmless on a terminal: every character that could move the cursor, set a title, follow a link
 * or reorder the line is printed as its code, `\x1b` or `\u{202e}`. Line feeds stay, since the text may have lines of
 * our own; a table cell replaces its own first.
 */
export function escapeControls(text: string): string {
  let escaped = '';
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (character === '\n' || !steers(codePoint)) escaped += character;
    else if (codePoint <= 0xff) escaped += `\\x${codePoint.toString(16).padStart(2, '0')}`;
    else escaped += `\\u{${codePoint.toString(16)}}`;
  }
  return escaped;
}
