import { foldForReading } from './fold-characters.ts';

/**
 * A text as a person would read it, for finding things in it: escapes of JSON and of web addresses are undone, look-alike
 * digits, spaces and dashes are the plain ones, and what cannot be seen is gone. Every UTF-16 unit of it knows the
 * passage of the original that it stands for.
 */
export interface ReadingView {
  text: string;
  /** Where the passage behind units `from` to `to` (without it) lies in the original. */
  original(from: number, to: number): { start: number; end: number };
}

/** JSON within JSON within JSON is undone as well; deeper nesting is not met in practice. */
const LAYERS = 4;
const PLAIN = /^[\t\n\r\x20-\x24\x27-\x5b\x5d-\x7e]*$/;

export function readingView(original: string): ReadingView {
  if (PLAIN.test(original)) {
    return { text: original, original: (start, end) => ({ start, end }) };
  }
  let units = unitsOf(original);
  for (let layer = 0; layer < LAYERS && units.text.includes('\\'); layer++) units = undo(units, slashEscape);
  if (/[%&]/.test(units.text)) units = undo(units, webEscape);
  const { text, starts, ends } = fold(units);
  return {
    text,
    original: (from, to) => ({
      start: starts[from] ?? original.length,
      end: ends[to - 1] ?? original.length,
    }),
  };
}

interface Units {
  text: string;
  /** Of each UTF-16 unit of the text: where its passage starts and ends in the original. */
  starts: number[];
  ends: number[];
}

function unitsOf(text: string): Units {
  const starts = new Array<number>(text.length);
  const ends = new Array<number>(text.length);
  for (let at = 0; at < text.length; at++) {
    starts[at] = at;
    ends[at] = at + 1;
  }
  return { text, starts, ends };
}

interface Escape {
  length: number;
  means: string;
}

/** Replaces every escape by what it means. */
function undo(units: Units, escapeAt: (text: string, at: number) => Escape | null): Units {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < units.text.length; ) {
    const found = escapeAt(units.text, at) ?? { length: 1, means: units.text[at] as string };
    const last = at + found.length - 1;
    parts.push(found.means);
    for (let unit = 0; unit < found.means.length; unit++) {
      starts.push(units.starts[at] as number);
      ends.push(units.ends[last] as number);
    }
    at += found.length;
  }
  return { text: parts.join(''), starts, ends };
}

const SLASHED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: ' ', f: ' ' };

function slashEscape(text: string, at: number): Escape | null {
  if (text[at] !== '\\' || at + 1 >= text.length) return null;
  const next = text[at + 1] as string;
  const hex = next === 'u' ? /^[0-9a-f]{4}$/i.exec(text.slice(at + 2, at + 6))?.[0] : undefined;
  if (hex !== undefined) return { length: 6, means: String.fromCharCode(Number.parseInt(hex, 16)) };
  return { length: 2, means: SLASHED[next] ?? next };
}

/** `%40` and `&#64;`, for what can be seen of ASCII. */
function webEscape(text: string, at: number): Escape | null {
  if (text[at] === '%') {
    const hex = /^[2-7][0-9a-f]$/i.exec(text.slice(at + 1, at + 3))?.[0];
    return hex === undefined ? null : { length: 3, means: String.fromCharCode(Number.parseInt(hex, 16)) };
  }
  if (text[at] !== '&') return null;
  const entity = /^&#(\d{2,3});/.exec(text.slice(at, at + 6));
  return entity ? { length: entity[0].length, means: String.fromCharCode(Number(entity[1])) } : null;
}

function fold(units: Units): Units {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of units.text) {
    const end = units.ends[at + character.length - 1] as number;
    const read = foldForReading(character);
    // What cannot be seen goes with what stands before it.
    if (read === '' && ends.length > 0) ends[ends.length - 1] = end;
    parts.push(read);
    for (let unit = 0; unit < read.length; unit++) {
      starts.push(units.starts[at] as number);
      ends.push(end);
    }
    at += character.length;
  }
  return { text: parts.join(''), starts, ends };
}
