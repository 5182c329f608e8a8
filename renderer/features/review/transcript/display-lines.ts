import { prettyJson } from './pretty-json.ts';

/** A stretch of shown text. `at` is its UTF-16 place in the original; null for white space that layout added. */
export interface Piece {
  readonly text: string;
  readonly at: number | null;
}

export type Line = readonly Piece[];

/** A line longer than this is broken, so that no single line can be endless. */
const LONGEST_LINE = 2000;

/** The lines in which a text is shown: JSON laid out with two spaces, everything else as it was written. */
export function displayLines(text: string): Line[] {
  return prettyJson(text) ?? plainLines(text);
}

function plainLines(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  while (from <= text.length) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    const shown = text[to - 1] === '\r' && end >= 0 ? to - 1 : to;
    for (let at = from; at < shown || at === from; at += LONGEST_LINE) {
      lines.push([{ text: text.slice(at, Math.min(shown, at + LONGEST_LINE)), at }]);
    }
    if (end < 0) break;
    from = end + 1;
  }
  return lines;
}

/** The first lines up to a limit of lines and, for dense text, of characters. */
export function cutLines(lines: readonly Line[], limit: number, characters = limit * 400): readonly Line[] {
  let seen = 0;
  for (let count = 0; count < Math.min(limit, lines.length); count += 1) {
    seen += (lines[count] as Line).reduce((sum, piece) => sum + piece.text.length, 0);
    if (seen > characters && count > 0) return lines.slice(0, count);
  }
  return lines.slice(0, limit);
}
