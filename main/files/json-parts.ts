import { AppError } from '../../shared/errors.ts';
import { LIMITS } from './limits.ts';

/** A piece of a JSON document, still as text. */
export interface JsonPart {
  /** Key of the top-level object it belongs to; null in a top-level list. */
  key: string | null;
  /** Place in the list that holds it, from 0; null for a value that is no list entry. */
  index: number | null;
  text: string;
  /** Physical line it begins on, from 1. */
  line: number;
}

type State = 'top' | 'key' | 'colon' | 'value' | 'part' | 'afterList' | 'done';

const NEWLINE = 0x0a;
const QUOTE = 0x22;

/**
 * Takes a large JSON document apart without holding it: the entries of a top-level list, or of the lists directly
 * inside a top-level object, and that object's other values. Only brackets and strings are followed; each part is
 * parsed by whoever wants it. Stops at the end of the first top-level value.
 */
export class JsonParts {
  #text = '';
  #at = 0;
  #line = 1;
  #state: State = 'top';
  #topIsList = false;
  /** Depth of the container whose direct children are parts: 1, or 2 inside a list of the top-level object. */
  #base = 0;
  #depth = 0;
  #key: string | null = null;
  #index: number | null = null;
  #partStart = 0;
  #partLine = 1;
  /** Keys of the top-level object so far. */
  readonly keys = new Set<string>();

  get done(): boolean {
    return this.#state === 'done';
  }

  /** What the latest piece holds beyond the end of the document. */
  get beyond(): string {
    return this.done ? this.#text.slice(this.#at) : '';
  }

  /** Physical line that was come to, from 1. */
  get line(): number {
    return this.#line;
  }

  push(chunk: string): JsonPart[] {
    const keepFrom = this.#state === 'part' ? this.#partStart : this.#at;
    this.#text = this.#text.slice(keepFrom) + chunk;
    this.#at -= keepFrom;
    this.#partStart = 0;
    const parts: JsonPart[] = [];
    while (this.#at < this.#text.length && this.#state !== 'done') {
      if (!this.#step(this.#text.charCodeAt(this.#at), parts)) break;
    }
    const pending = this.#text.length - (this.#state === 'part' ? this.#partStart : this.#at);
    if (this.#state !== 'done' && pending > LIMITS.record) throw tooLong(this.#partLine);
    return parts;
  }

  /** To be called after the last chunk: a document that is still open was cut off. */
  end(): void {
    if (this.#state === 'done') return;
    throw new AppError(
      'INVALID',
      'The file looks cut off: it ends before its JSON does. Nothing was imported.',
      {
        problem: 'E_JSON_TRUNCATED',
        line: this.#line,
        hint: 'Copy or download it again.',
      },
    );
  }

  /** Deals with one character or one whole string; false when more text is needed first. */
  #step(c: number, parts: JsonPart[]): boolean {
    if (c <= 0x20) {
      if (c === NEWLINE) this.#line++;
      this.#at++;
      return true;
    }
    if (this.#state === 'part') return this.#insidePart(c, parts);
    if (this.#state === 'value') return this.#value(c);
    if (this.#state === 'key' && c === QUOTE) return this.#readKey();
    this.#structure(c);
    this.#at++;
    return true;
  }

  #insidePart(c: number, parts: JsonPart[]): boolean {
    if (c === QUOTE) {
      const end = endOfString(this.#text, this.#at);
      if (end > 0) this.#at = end;
      return end > 0;
    }
    const opens = c === 0x7b || c === 0x5b;
    const closes = c === 0x7d || c === 0x5d;
    if (opens && ++this.#depth - this.#base > LIMITS.depth) throw tooDeep(this.#line);
    if (this.#depth === this.#base && (closes || c === 0x2c)) {
      parts.push({
        key: this.#key,
        index: this.#index,
        text: this.#text.slice(this.#partStart, this.#at).trimEnd(),
        line: this.#partLine,
      });
      if (closes) this.#closeContainer();
      else this.#next();
    } else if (closes) this.#depth--;
    this.#at++;
    return true;
  }

  #value(c: number): boolean {
    if (c === 0x5d && this.#index !== null) {
      this.#closeContainer();
      this.#at++;
      return true;
    }
    if (c === 0x5b && this.#base === 1 && !this.#topIsList) {
      this.#base = 2;
      this.#depth = 2;
      this.#index = 0;
      this.#at++;
      return true;
    }
    this.#state = 'part';
    this.#partStart = this.#at;
    this.#partLine = this.#line;
    return true;
  }

  #readKey(): boolean {
    const end = endOfString(this.#text, this.#at);
    if (end < 0) return false;
    this.#key = parseKey(this.#text.slice(this.#at, end), this.#line);
    this.keys.add(this.#key);
    if (this.keys.size > LIMITS.keys) throw tooManyKeys(this.#line);
    this.#state = 'colon';
    this.#at = end;
    return true;
  }

  #structure(c: number): void {
    if (this.#state === 'top' && (c === 0x7b || c === 0x5b)) {
      this.#topIsList = c === 0x5b;
      this.#base = 1;
      this.#depth = 1;
      this.#index = this.#topIsList ? 0 : null;
      this.#state = this.#topIsList ? 'value' : 'key';
    } else if (this.#state === 'colon' && c === 0x3a) this.#state = 'value';
    else if (this.#state === 'key' && c === 0x7d) this.#state = 'done';
    else if (this.#state === 'afterList' && c === 0x2c) this.#state = 'key';
    else if (this.#state === 'afterList' && c === 0x7d) this.#state = 'done';
    else throw notJson(this.#line);
  }

  #next(): void {
    if (this.#index === null) this.#state = 'key';
    else {
      this.#index++;
      this.#state = 'value';
    }
  }

  #closeContainer(): void {
    if (this.#base === 1) {
      this.#state = 'done';
      return;
    }
    this.#base = 1;
    this.#depth = 1;
    this.#index = null;
    this.#state = 'afterList';
  }
}

/** Where the string that opens at `at` has ended, or -1 when its end is not in the text. */
function endOfString(text: string, at: number): number {
  for (let close = text.indexOf('"', at + 1); close >= 0; close = text.indexOf('"', close + 1)) {
    let slashes = 0;
    while (text.charCodeAt(close - 1 - slashes) === 0x5c) slashes++;
    if (slashes % 2 === 0) return close + 1;
  }
  return -1;
}

function parseKey(quoted: string, line: number): string {
  try {
    return JSON.parse(quoted) as string;
  } catch {
    throw notJson(line);
  }
}

function notJson(line: number): AppError {
  return new AppError(
    'INVALID',
    `This file begins like JSON but is not: see line ${line}. Nothing was imported.`,
    {
      problem: 'E_JSON_SYNTAX',
      line,
    },
  );
}

function tooDeep(line: number): AppError {
  return new AppError('INVALID', `Line ${line} holds JSON nested more than ${LIMITS.depth} levels deep.`, {
    problem: 'E_JSON_DEPTH',
    line,
  });
}

function tooManyKeys(line: number): AppError {
  return new AppError('INVALID', `The JSON object at line ${line} has more than ${LIMITS.keys} keys.`, {
    problem: 'E_TOO_MANY_KEYS',
    line,
  });
}

function tooLong(line: number): AppError {
  return new AppError('INVALID', `The record that begins on line ${line} is longer than 4 MB.`, {
    problem: 'E_LINE_TOO_LONG',
    line,
    hint: 'Large exports are best given as JSON lines, one case per line.',
  });
}
