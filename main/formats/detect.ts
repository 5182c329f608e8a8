import { AppError } from '../../shared/errors.ts';
import type { FormatId } from '../../shared/model/import.ts';
import { JsonParts } from '../files/json-parts.ts';
import { jsonParts } from '../files/json-stream.ts';
import { isObject, JsonProblem, parseJson } from '../files/parse-json.ts';
import type { TextSource } from '../files/text-source.ts';

/** What the content of a file turned out to be. */
export type Shape =
  | { format: 'tau-bench' }
  | { format: 'tau2-bench' }
  | { format: 'csv' }
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
    begins: /^PK\p{Cc}\p{Cc}/u,
    problem: 'E_NOT_TEXT_ZIP',
    message: 'This is a zip archive or an Excel workbook.',
    hint: 'Unpack it, or save the sheet as CSV, and import that.',
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
    begins: /^PAR1/,
    problem: 'E_NOT_TEXT_PARQUET',
    message: 'This is a Parquet file, which cannot be read here.',
    hint: 'Convert it to CSV or JSON lines and import that.',
  },
  {
    begins: /^\s*<[a-z?!]/i,
    problem: 'E_FORMAT_UNKNOWN',
    message: 'This is XML or HTML, which cannot be read here.',
    hint: 'Export the data as CSV or JSON.',
  },
];

/** Tells the format by the content, never by the name. With `as` given, only the layout of JSON is looked at. */
export async function detectShape(source: TextSource, as?: FormatId): Promise<Shape> {
  const head = await firstText(source);
  if (head.trim() === '') {
    throw new AppError('INVALID', 'Nothing to import: the file is empty.', { problem: 'E_FILE_EMPTY' });
  }
  refuseOtherKinds(head, source);
  if (as === 'csv' || as === 'tau-bench' || as === 'tau2-bench') return { format: as };
  const first = head.trimStart()[0];
  if (first === '[') return shapeOfList(source, head, as);
  if (first === '{')
    return brokenFirstLine(head) ? { format: 'jsonl', layout: 'lines' } : shapeOfObject(source, as);
  return as === 'jsonl' ? { format: 'jsonl', layout: 'lines' } : { format: 'csv' };
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

async function shapeOfList(source: TextSource, head: string, as?: FormatId): Promise<Shape> {
  if (as !== 'jsonl') {
    for await (const parts of jsonParts(source)) {
      const entry = parts[0] && tryParse(parts[0].text);
      if (isObject(entry) && 'traj' in entry && 'task_id' in entry) return { format: 'tau-bench' };
      if (parts.length > 0) break;
    }
  }
  // A line that is a list by itself, followed by another, is JSON lines all the same.
  const lines = head.split('\n', 2).map((line) => line.trim());
  const firstLine = tryParse(lines[0] ?? '');
  if (Array.isArray(firstLine) && (lines[1] ?? '') !== '') return { format: 'jsonl', layout: 'lines' };
  return { format: 'jsonl', layout: 'list', key: null };
}

/** JSON lines whose first line is damaged: it is more than an opening brace, and the next line is a whole object. */
function brokenFirstLine(head: string): boolean {
  const [first = '', second = ''] = head.split('\n', 2).map((line) => line.trim());
  return first.length > 1 && tryParse(first) === undefined && isObject(tryParse(second));
}

/** An object is either the first of many lines, or one document whose lists are looked through. */
async function shapeOfObject(source: TextSource, as?: FormatId): Promise<Shape> {
  const parts = new JsonParts();
  const lists = new Map<string, number>();
  let lastLine = 1;
  try {
    for await (const found of jsonParts(source, parts)) {
      for (const { key, index, text, line } of found) {
        lastLine = line;
        if (key !== null && index !== null && text.startsWith('{')) lists.set(key, (lists.get(key) ?? 0) + 1);
      }
      if (as !== 'jsonl' && parts.keys.has('simulations') && lists.has('simulations'))
        return { format: 'tau2-bench' };
    }
  } catch (error) {
    if (!(error instanceof AppError) || lastLine > 1 || error.detail.problem === 'E_JSON_DEPTH') throw error;
    return { format: 'jsonl', layout: 'lines' };
  }
  if (as !== 'jsonl' && parts.keys.has('simulations')) return { format: 'tau2-bench' };
  const [longest] = [...lists].sort((a, b) => b[1] - a[1]);
  return longest && lastLine > 1
    ? { format: 'jsonl', layout: 'list', key: longest[0] }
    : { format: 'jsonl', layout: 'lines' };
}

async function firstText(source: TextSource): Promise<string> {
  let text = '';
  for await (const chunk of source.chunks()) {
    text += chunk;
    if (text.length >= 65_536) break;
  }
  return text;
}

function tryParse(text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    if (error instanceof JsonProblem) return undefined;
    throw error;
  }
}
