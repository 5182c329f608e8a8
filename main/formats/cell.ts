/** A value of a table: text from CSV, any JSON value from JSON records. */
export type Cell = unknown;

/** A row that cannot be taken, with the column and the reason as a sentence. */
export class RowProblem extends Error {
  readonly problem: string;
  readonly field: string | null;

  constructor(problem: string, field: string | null, reason: string) {
    super(reason);
    this.problem = problem;
    this.field = field;
  }
}

/** The text of a scalar; null for nothing. JSON numbers and booleans become what they are written as. */
export function cellText(cell: Cell, field: string): string | null {
  if (typeof cell === 'string') return cell === '' ? null : cell;
  if (cell === null || cell === undefined) return null;
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  throw new RowProblem('E_TYPE', field, `"${field}" holds a list or an object where one value belongs.`);
}

const MISSING = new Set(['na', 'n/a', 'null', 'none', '?', '-', 'nan']);

/** The same for numbers, dates and outcomes, where tables spell a missing value out. */
export function cellValue(cell: Cell, field: string): string | null {
  const text = cellText(cell, field)?.trim() ?? '';
  if (text === '' || (text.length <= 4 && MISSING.has(text.toLowerCase()))) return null;
  return text;
}

/** Yes or no in the usual spellings; null for any other. */
export function yesOrNo(text: string): boolean | null {
  if (/^(true|t|yes|y|1)$/i.test(text)) return true;
  return /^(false|f|no|n|0)$/i.test(text) ? false : null;
}
