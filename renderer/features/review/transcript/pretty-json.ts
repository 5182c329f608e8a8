import type { Line, Piece } from './display-lines.ts';

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/** Longer texts are shown as they were written: laying them out would be felt. */
const LONGEST = 500_000;

/**
 * JSON laid out over lines, made of pieces of the original text, so that a place on screen is still a place in what
 * was written. Null when the text is not a JSON object or list. Empty and short ones stay on one line.
 */
export function prettyJson(text: string): Line[] | null {
  if (text.length > LONGEST || !/^\s*[{[]/.test(text) || !isJson(text)) return null;
  const lines: Piece[][] = [[]];
  let depth = 0;
  const add = (piece: Piece) => joinOrPush(lines.at(-1) as Piece[], piece);
  const feed = () => lines.push(depth === 0 ? [] : [{ text: '  '.repeat(depth), at: null }]);
  const tokens = [...text.matchAll(TOKEN)];
  tokens.forEach((match, place) => {
    const token = match[0];
    const piece = { text: token, at: match.index };
    const next = tokens[place + 1]?.[0];
    if (token === '{' || token === '[') {
      add(piece);
      depth += 1;
      if (next !== '}' && next !== ']') feed();
      return;
    }
    if (token === '}' || token === ']') {
      depth -= 1;
      const previous = tokens[place - 1]?.[0];
      if (previous !== '{' && previous !== '[') feed();
      add(piece);
      return;
    }
    add(piece);
    if (token === ',') feed();
    if (token === ':') add({ text: ' ', at: text[match.index + 1] === ' ' ? match.index + 1 : null });
  });
  return lines;
}

/** Pieces that follow each other in the original are one piece, painted in one go. */
function joinOrPush(line: Piece[], piece: Piece): void {
  const last = line.at(-1);
  const follows = last && last.at !== null && last.at + last.text.length === piece.at;
  if (follows) line[line.length - 1] = { text: last.text + piece.text, at: last.at };
  else line.push(piece);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
