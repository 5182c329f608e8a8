import { readFileSync, statSync } from 'node:fs';
import Papa from 'papaparse';
import { objectOfRow } from '../../shared/analysis/label-table.ts';
import { AppError } from '../../shared/errors.ts';
import { LabelLine } from '../../shared/model/label-line.ts';

/** A line of a labels file: read, or refused with the reason. */
export type ReadLine =
  | { line: number; raw: string; label: LabelLine }
  | {
      line: number;
      raw: string;
      caseId: string | null;
      field: string | null;
      problem: string;
      reason: string;
    };

/** Far more labels than people make; a file beyond it is something else. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Reads a labels file, JSON lines or CSV by its content. Lines are physical lines, from 1. */
export function readLabelLines(path: string): ReadLine[] {
  if (statSync(path).size > MOST_BYTES) {
    throw new AppError('INVALID', 'This file is too large for a labels file.', { problem: 'E_TOO_LARGE' });
  }
  const text = decode(readFileSync(path));
  if (text.trim() === '')
    throw new AppError('INVALID', 'Nothing to import: the file is empty.', { problem: 'E_EMPTY' });
  return /^\s*[[{]/.test(text) ? readJsonLines(text) : readTable(text);
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new AppError('INVALID', 'This labels file is not UTF-8 text.', {
      problem: 'E_ENCODING_UNKNOWN',
      hint: 'Save it as UTF-8 and import it again.',
    });
  }
}

function readJsonLines(text: string): ReadLine[] {
  if (text.trimStart().startsWith('[')) {
    throw new AppError('INVALID', 'A labels file holds one JSON object per line; this one starts a list.', {
      line: 1,
      problem: 'E_NOT_JSON_LINES',
    });
  }
  return text.split('\n').flatMap((raw, i) => {
    if (raw.trim() === '') return [];
    try {
      return [check(i + 1, raw, JSON.parse(raw) as unknown)];
    } catch (error) {
      const reason = `not valid JSON: ${error instanceof Error ? error.message : String(error)}`;
      return [{ line: i + 1, raw, caseId: null, field: null, problem: 'E_JSON', reason }];
    }
  });
}

function readTable(text: string): ReadLine[] {
  const table = Papa.parse<string[]>(text, { delimitersToGuess: [',', ';', '\t'], skipEmptyLines: 'greedy' });
  const unclosed = table.errors.find((error) => error.code === 'MissingQuotes');
  if (unclosed) {
    throw new AppError('INVALID', 'A quote is opened and never closed.', { problem: 'E_CSV_UNCLOSED_QUOTE' });
  }
  const [header = [], ...rows] = table.data;
  for (const needed of ['caseId', 'reviewer', 'verdict']) {
    if (!header.includes(needed)) {
      throw new AppError('INVALID', `A labels file needs a column ${needed}.`, {
        line: 1,
        field: needed,
        problem: 'E_COLUMN_MISSING',
      });
    }
  }
  let line = 1 + lineBreaks(header);
  return rows.map((cells) => {
    const at = line + 1;
    line = at + lineBreaks(cells);
    const raw = cells.join(',');
    if (cells.length !== header.length) {
      const reason = `${cells.length} cells where the header has ${header.length}`;
      return { line: at, raw, caseId: null, field: null, problem: 'E_ROW_LENGTH', reason };
    }
    return check(at, raw, objectOfRow(Object.fromEntries(header.map((name, i) => [name, cells[i] ?? '']))));
  });
}

function lineBreaks(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
}

function check(line: number, raw: string, value: unknown): ReadLine {
  const parsed = LabelLine.safeParse(value);
  if (parsed.success) return { line, raw, label: parsed.data };
  const issue = parsed.error.issues[0];
  const caseId = (value as { caseId?: unknown } | null)?.caseId;
  return {
    line,
    raw,
    caseId: typeof caseId === 'string' ? caseId : null,
    field: issue?.path.join('.') || null,
    problem: 'E_FIELD',
    reason: issue ? `${issue.path.join('.') || 'line'}: ${issue.message}` : 'not a label',
  };
}
