import { AppError } from '../../shared/errors.ts';
import { LIMITS } from './limits.ts';

/** Rows of a CSV text with the physical lines they begin on, and lines that are no rows. */
export interface CsvRows {
  cells: string[][];
  lines: number[];
  bad: { line: number; problem: string; reason: string; raw: string }[];
}

const QUOTE = 0x22;
const NOT_YET = -1;

/**
 * Splits CSV as RFC 4180 has it, fed in pieces. Line breaks and quotes inside quoted fields are kept as they are. A
 * quoted field that goes on after its closing quote costs its own line only; a quote that is never closed refuses the
 * file, naming the line where it opens. Empty lines are no rows.
 */
export class CsvSplitter {
  readonly #delimiter: string;
  readonly #delimiterCode: number;
  readonly #newline: string;
  readonly #newlineCode: number;
  #text = '';
  #line = 1;
  #last = false;
  /** Place of the first quote at or after the current row, or the end of the text. */
  #nextQuote = NOT_YET;

  constructor(delimiter: string, newline: '\n' | '\r' = '\n') {
    this.#delimiter = delimiter;
    this.#delimiterCode = delimiter.charCodeAt(0);
    this.#newline = newline;
    this.#newlineCode = newline.charCodeAt(0);
  }

  push(chunk: string): CsvRows {
    return this.#split(this.#text + chunk);
  }

  /** The rest: a last row needs no line break. */
  end(): CsvRows {
    this.#last = true;
    return this.#split(this.#text);
  }

  #split(text: string): CsvRows {
    const rows: CsvRows = { cells: [], lines: [], bad: [] };
    this.#text = text;
    this.#nextQuote = NOT_YET;
    let at = 0;
    while (at < text.length) {
      const next = this.#row(at, rows);
      if (next === NOT_YET) break;
      at = next;
    }
    this.#text = text.slice(at);
    if (this.#text.length > LIMITS.record) throw this.#tooLong();
    return rows;
  }

  /** Splits the row at `start`; returns where the next begins, or NOT_YET when its end is not in the text. */
  #row(start: number, rows: CsvRows): number {
    const text = this.#text;
    let end = text.indexOf(this.#newline, start);
    if (end < 0) {
      if (!this.#last && !this.#hasQuoteFrom(start)) return NOT_YET;
      end = text.length;
    }
    if (this.#nextQuoteFrom(start) >= end) {
      if (end === text.length && !this.#last) return NOT_YET;
      const stop = this.#newlineCode === 10 && text.charCodeAt(end - 1) === 13 && end > start ? end - 1 : end;
      if (stop > start) this.#take(text.slice(start, stop).split(this.#delimiter), rows);
      this.#line++;
      return end + 1;
    }
    return this.#quotedRow(start, end, rows);
  }

  #quotedRow(start: number, firstEnd: number, rows: CsvRows): number {
    const text = this.#text;
    const fields: string[] = [];
    let lineEnd = firstEnd;
    let at = start;
    for (;;) {
      if (text.charCodeAt(at) === QUOTE) {
        const close = closingQuote(text, at);
        if (close < 0 || (close + 1 === text.length && !this.#last)) return this.#unclosed(close < 0);
        const inside = text.slice(at + 1, close);
        fields.push(inside.includes('"') ? inside.replaceAll('""', '"') : inside);
        at = close + 1;
        if (lineEnd < at) lineEnd = this.#lineEnd(at);
      } else {
        let stop = text.indexOf(this.#delimiter, at);
        if (stop < 0 || stop > lineEnd) stop = lineEnd;
        if (stop === text.length && !this.#last) return NOT_YET;
        const cut = stop === lineEnd && this.#endsWithReturn(at, stop) ? stop - 1 : stop;
        fields.push(text.slice(at, cut));
        at = stop;
      }
      const c = text.charCodeAt(at);
      if (c === this.#delimiterCode) {
        at++;
        continue;
      }
      if (c === 13 && this.#newlineCode === 10 && text.charCodeAt(at + 1) === 10) at++;
      if (at < text.length && text.charCodeAt(at) !== this.#newlineCode) {
        if (c === 13 && at + 1 === text.length && !this.#last) return NOT_YET;
        return this.#malformed(start, rows);
      }
      this.#take(fields, rows);
      this.#line += this.#linesBetween(start, at) + 1;
      return at + 1;
    }
  }

  #take(cells: string[], rows: CsvRows): void {
    rows.cells.push(cells);
    rows.lines.push(this.#line);
  }

  #malformed(start: number, rows: CsvRows): number {
    const end = this.#lineEnd(start);
    if (end === this.#text.length && !this.#last) return NOT_YET;
    rows.bad.push({
      line: this.#line,
      problem: 'E_CSV_QUOTE',
      reason: 'A quoted field goes on after its closing quote: a quote inside it is not doubled.',
      raw: this.#text.slice(start, end),
    });
    this.#line++;
    return end + 1;
  }

  #unclosed(neverClosed: boolean): number {
    if (neverClosed && this.#last) throw this.#unclosedQuote();
    return NOT_YET;
  }

  #nextQuoteFrom(start: number): number {
    if (this.#nextQuote < start) {
      const found = this.#text.indexOf('"', start);
      this.#nextQuote = found < 0 ? this.#text.length : found;
    }
    return this.#nextQuote;
  }

  #hasQuoteFrom(start: number): boolean {
    return this.#nextQuoteFrom(start) < this.#text.length;
  }

  #lineEnd(from: number): number {
    const end = this.#text.indexOf(this.#newline, from);
    return end < 0 ? this.#text.length : end;
  }

  #endsWithReturn(from: number, stop: number): boolean {
    return this.#newlineCode === 10 && stop > from && this.#text.charCodeAt(stop - 1) === 13;
  }

  #linesBetween(start: number, end: number): number {
    let count = 0;
    for (let at = this.#text.indexOf(this.#newline, start); at >= 0 && at < end; count++) {
      at = this.#text.indexOf(this.#newline, at + 1);
    }
    return count;
  }

  #tooLong(): AppError {
    const firstLine = this.#lineEnd(0);
    if (firstLine < LIMITS.record) return this.#unclosedQuote();
    if (this.#text.slice(0, 100_000).split(this.#delimiter).length > LIMITS.columns)
      return tooManyColumns(this.#line);
    return new AppError('INVALID', `Line ${this.#line} is longer than 4 MB. Nothing was imported.`, {
      problem: 'E_LINE_TOO_LONG',
      line: this.#line,
    });
  }

  #unclosedQuote(): AppError {
    return new AppError(
      'INVALID',
      `A quote opens in the row on line ${this.#line} and is never closed. Nothing was imported.`,
      {
        problem: 'E_CSV_UNCLOSED_QUOTE',
        line: this.#line,
        hint: 'Close the quote on that line, or export again.',
      },
    );
  }
}

export function tooManyColumns(line: number): AppError {
  return new AppError('INVALID', `The table has more than ${LIMITS.columns} columns. Nothing was imported.`, {
    problem: 'E_TOO_MANY_COLUMNS',
    line,
    hint: 'Export only the columns that matter here.',
  });
}

/** Where the quoted field that opens at `open` closes, or -1. */
function closingQuote(text: string, open: number): number {
  let close = text.indexOf('"', open + 1);
  while (close >= 0 && text.charCodeAt(close + 1) === QUOTE) close = text.indexOf('"', close + 2);
  return close;
}
