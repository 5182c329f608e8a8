import { AppError } from '../../shared/errors.ts';
import type { FormatId } from '../../shared/model/import.ts';
import { LIMITS } from '../files/limits.ts';
import { isObject } from '../files/parse-json.ts';
import type { TextSource } from '../files/text-source.ts';
import type { JsonFormat, JsonHead } from './format.ts';
import { headOfLines, headsOfDocument, tryParse } from './json-head.ts';

/** What the content of a file turned out to be. */
export type Shape =
  | { format: 'csv' }
  /** A tool's own format, and the head it was told by. */
  | { format: 'known'; known: JsonFormat; head: JsonHead }
  /** Records as JSON: one per line, or the entries of a list (of the top one, or of the one under `key`). */
  | { format: 'jsonl'; layout: 'lines' }
  | { format: 'jsonl'; layout: 'list'; key: string | null };

const NOT_TABLES: readonly { begins: RegExp; problem: string; message: string; hint: string }[] = [
  {
    begins: /^\s*<(!doctype html|html|head|\?xml[^>]*>\s*<html)/i,
    problem: 'E_NOT_CSV_HTML',
    message: 'This is a web page, not an export.',
    hint: 'Sign in where it comes from and export again.',
  },
  {
    begins: /^%PDF-/,
    problem: 'E_NOT_TEXT_PDF',
    message: 'This is a PDF.',
    hint: 'Export the data as CSV or JSON.',
  },
  {
    begins: /^SQLite format 3/,
    problem: 'E_NOT_TEXT_SQLITE',
    message: 'This is a database, not an export.',
    hint: 'Export its table as CSV and import that.',
  },
  {
    begins: /^\s*<[a-z?!]/i,
    problem: 'E_FORMAT_UNKNOWN',
    message: 'This is XML or HTML, which cannot be read here.',
    hint: 'Export the data as CSV or JSON.',
  },
];

/**
 * Tells the format by the content, never by the name: one of the known ones, else the layout of what it holds. With
 * `as` given, no other is tried.
 */
export async function detectShape(
  source: TextSource,
  as?: FormatId,
  formats: readonly JsonFormat[] = [],
): Promise<Shape> {
  const head = await firstText(source);
  if (head.trim() === '') {
    throw new AppError('INVALID', 'Nothing to import: the file is empty.', { problem: 'E_FILE_EMPTY' });
  }
  refuseOtherKinds(head, source);
  if (as === 'csv') return { format: 'csv' };
  const tried = as === undefined ? formats : formats.filter(({ id }) => id === as);
  const first = head.trimStart()[0];
  const shape = first === '[' || first === '{' ? await shapeOfJson(source, head, first, tried) : null;
  if (as !== undefined && as !== 'jsonl' && shape?.format !== 'known') throw notOf(tried[0]?.name ?? as);
  return shape ?? (as === 'jsonl' ? { format: 'jsonl', layout: 'lines' } : { format: 'csv' });
}

/** A file is not in the format that was asked for. */
export function notOf(name: string): AppError {
  return new AppError('INVALID', `This file is not in the format ${name}.`, {
    problem: 'E_FORMAT_OTHER',
    hint: 'Leave the format open: it is recognised by the content.',
  });
}

function refuseOtherKinds(head: string, source: TextSource): void {
  for (const { begins, problem, message, hint } of NOT_TABLES) {
    if (begins.test(head)) throw new AppError('INVALID', message, { problem, hint });
  }
  if (!source.looksUtf16 && (head.slice(0, 4096).match(/(?!\s)\p{Cc}/gu)?.length ?? 0) > 40) {
    throw new AppError('INVALID', 'This is not a text file, so there is nothing to read as cases.', {
      problem: 'E_FORMAT_UNKNOWN',
      hint: 'Export the data as CSV or JSON.',
    });
  }
}

async function shapeOfJson(
  source: TextSource,
  text: string,
  opens: '[' | '{',
  formats: readonly JsonFormat[],
): Promise<Shape> {
  const [first = '', second = ''] = linesOf(text);
  if (onePerLine(first, second)) {
    const head = headOfLines(first);
    return known(head, formats) ?? { format: 'jsonl', layout: 'lines' };
  }
  return opens === '[' ? shapeOfList(source, formats) : shapeOfObject(source, formats);
}

/** The first two lines that are not blank, as far as the beginning of the file shows them. */
function linesOf(text: string): string[] {
  const lines: string[] = [];
  for (let at = 0; at < text.length && lines.length < 2; ) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? undefined : end).trim();
    if (line !== '') lines.push(line);
    at = end < 0 ? text.length : end + 1;
  }
  return lines;
}

/** Whether each line is a value of its own. A damaged first line is forgiven when the second is a whole object. */
function onePerLine(first: string, second: string): boolean {
  if (second === '') return false;
  const value = tryParse(first);
  if (value === undefined) return first.length > 1 && isObject(tryParse(second));
  return Array.isArray(value) || isObject(value);
}

function known(head: JsonHead, formats: readonly JsonFormat[]): Shape | null {
  const found = formats.find((format) => format.recognise(head) !== null);
  return found ? { format: 'known', known: found, head } : null;
}

async function shapeOfList(source: TextSource, formats: readonly JsonFormat[]): Promise<Shape> {
  if (formats.length > 0) {
    for await (const { head } of headsOfDocument(source, 'list')) {
      const shape = known(head, formats);
      if (shape) return shape;
      if (head.first) break;
    }
  }
  return { format: 'jsonl', layout: 'list', key: null };
}

/** Keys under which interfaces list the entries of a page, which they write on one line. */
const PAGES: ReadonlySet<string> = new Set(['items', 'data', 'results', 'records', 'rows']);

/** An object is a document whose lists are looked through, or the only one of its lines. */
async function shapeOfObject(source: TextSource, formats: readonly JsonFormat[]): Promise<Shape> {
  let latest: { lists: ReadonlyMap<string, number>; line: number } | null = null;
  try {
    for await (const seen of headsOfDocument(source, 'object')) {
      latest = seen;
      const shape = known(seen.head, formats);
      if (shape) return shape;
    }
  } catch (error) {
    const firstLine = (latest?.line ?? 1) <= 1;
    if (!(error instanceof AppError) || !firstLine || error.detail.problem === 'E_JSON_DEPTH') throw error;
    return { format: 'jsonl', layout: 'lines' };
  }
  const [longest] = [...(latest?.lists ?? [])].sort((a, b) => b[1] - a[1]);
  const isPage = longest !== undefined && PAGES.has(longest[0]);
  if ((latest?.line ?? 1) <= 1 && !isPage) return { format: 'jsonl', layout: 'lines' };
  if (!longest) throw noRecords();
  return { format: 'jsonl', layout: 'list', key: longest[0] };
}

function noRecords(): AppError {
  return new AppError('INVALID', 'This is one JSON object, and no list in it holds records.', {
    problem: 'E_FORMAT_UNKNOWN',
    hint: 'Export the records as a list, or each on a line of its own.',
  });
}

/** Enough of the beginning to see what it is, and where it is JSON the whole first line. */
async function firstText(source: TextSource): Promise<string> {
  let text = '';
  for await (const chunk of source.chunks()) {
    text += chunk;
    if (text.length < 65_536) continue;
    const json = /^\s*[[{]/.test(text);
    if (!json || /\n\s*\S/.test(text) || text.length > LIMITS.record) break;
  }
  return text;
}
