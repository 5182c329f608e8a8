import { createHash } from 'node:crypto';
import { closeSync, fdatasyncSync, fstatSync, ftruncateSync, openSync, readSync } from 'node:fs';
import { dirname } from 'node:path';
import { putInPlace, syncFolder, writeAll } from './atomic-write.ts';

/** How far a journal goes: what its lines come to, and the hash that chains them. */
export interface Mark {
  readonly lines: number;
  readonly bytes: number;
  /** In hex; empty before the first line. */
  readonly chain: string;
}

export const NOTHING: Mark = { lines: 0, bytes: 0, chain: '' };

/** A line that follows from the one before it, and how far the journal goes with it. */
export interface JournalLine {
  readonly content: Record<string, unknown>;
  readonly mark: Mark;
}

/** A line is `{"chain":"<64 hex digits>",` and the content without its first brace. */
const CHAIN = /^\{"chain":"([0-9a-f]{64})",/;
const HEAD = 76;
const LINE_FEED = 0x0a;
/** An event holds a note of some 10 kB at most. */
const LONGEST_LINE = 4_000_000;

/**
 * Lines of JSON, each with a hash over the hash before it and its own text, so that a line that was altered, moved or
 * left out is found out.
 * @returns the text of the lines, and how far the journal goes with them.
 */
export function linesAfter(mark: Mark, contents: readonly object[]): { text: string; mark: Mark } {
  let { lines, bytes, chain } = mark;
  let text = '';
  for (const content of contents) {
    const rest = JSON.stringify(content).slice(1);
    chain = chained(chain, rest);
    const line = `{"chain":"${chain}",${rest}\n`;
    lines++;
    bytes += Buffer.byteLength(line);
    text += line;
  }
  return { text, mark: { lines, bytes, chain } };
}

/** What follows a mark in a journal, up to the first line that does not fit; a line that was cut off does not. */
export function* linesIn(path: string, from: Mark = NOTHING): Generator<JournalLine> {
  let { lines, bytes, chain } = from;
  for (const line of textLines(path, bytes)) {
    const rest = line.slice(HEAD);
    const told = CHAIN.exec(line)?.[1];
    if (told === undefined || told !== chained(chain, rest)) return;
    chain = told;
    lines++;
    bytes += Buffer.byteLength(line) + 1;
    yield { content: JSON.parse(`{${rest}`) as Record<string, unknown>, mark: { lines, bytes, chain } };
  }
}

/** The contents of all lines that are whole JSON, whatever became of those around them. */
export function* salvaged(path: string): Generator<Record<string, unknown>> {
  for (const line of textLines(path, 0)) {
    try {
      const { chain: _, ...content } = JSON.parse(line) as Record<string, unknown>;
      yield content;
    } catch {
      // A line that is none any more holds nothing to take.
    }
  }
}

/** The lines of a file from a byte on that are ended by a line feed. */
function* textLines(path: string, from: number): Generator<string> {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.allocUnsafe(1 << 20);
    let rest = Buffer.alloc(0);
    for (let at = from; ; ) {
      const read = readSync(file, buffer, 0, buffer.length, at);
      if (read === 0) return;
      at += read;
      const chunk = Buffer.concat([rest, buffer.subarray(0, read)]);
      let start = 0;
      for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
        yield chunk.toString('utf8', start, end);
        start = end + 1;
      }
      rest = Buffer.from(chunk.subarray(start));
    }
  } finally {
    closeSync(file);
  }
}

/**
 * Writes lines at the end and onto the disk. Does nothing when the file does not end where the mark says.
 * @returns whether they were written.
 * @throws what the disk says; the file is then as it was.
 */
export function appendAt(path: string, mark: Mark, text: string): boolean {
  const isNew = mark.bytes === 0;
  const file = openExisting(path, isNew);
  if (file === null) return false;
  try {
    if (fstatSync(file).size !== mark.bytes) return false;
    try {
      writeAll(file, Buffer.from(text), mark.bytes);
      fdatasyncSync(file);
    } catch (error) {
      ftruncateSync(file, mark.bytes);
      throw error;
    }
  } finally {
    closeSync(file);
  }
  if (isNew) syncFolder(dirname(path));
  return true;
}

function openExisting(path: string, create: boolean): number | null {
  try {
    return openSync(path, create ? 'wx+' : 'r+', 0o600);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EEXIST') return null;
    throw error;
  }
}

/** Takes away what follows a mark, for whoever has just written it in vain. */
export function cutBack(path: string, { bytes }: Mark): void {
  const file = openSync(path, 'r+');
  try {
    if (fstatSync(file).size > bytes) ftruncateSync(file, bytes);
    fdatasyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Writes a whole journal beside the old one and puts it in its place. `pages` gives the contents in order. */
export function writeWhole(path: string, pages: Iterable<readonly object[]>): Mark {
  let mark = NOTHING;
  putInPlace(path, (part) => {
    const file = openSync(part, 'w', 0o600);
    try {
      for (const page of pages) {
        const written = linesAfter(mark, page);
        writeAll(file, Buffer.from(written.text));
        mark = written.mark;
      }
    } finally {
      closeSync(file);
    }
  });
  return mark;
}

/** Whether the journal reaches a mark with a line that bears its hash: all that can be told without reading the rest. */
export function reaches(path: string, { bytes, chain }: Mark): boolean {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(Math.min(bytes, LONGEST_LINE));
    const read = readSync(file, buffer, 0, buffer.length, bytes - buffer.length);
    if (read < buffer.length) return false;
    const start = buffer.lastIndexOf(LINE_FEED, -2) + 1;
    return chain === '' || CHAIN.exec(buffer.toString('utf8', start, start + HEAD))?.[1] === chain;
  } finally {
    closeSync(file);
  }
}

function chained(before: string, rest: string): string {
  return createHash('sha256').update(before).update('\n').update(rest).digest('hex');
}
