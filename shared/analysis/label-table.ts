import { ConductCheck, PacketElement } from '../model/answers.ts';
import type { ExportedCase, ExportedLine } from '../model/label-line.ts';
import { addedCell, addedValue } from './added-cells.ts';
import { fromSpreadsheet } from './spreadsheet-text.ts';

const PLAIN = [
  'caseId',
  'reviewer',
  'kind',
  'stage',
  'verdict',
  'severity',
  'grounds',
  'escalationType',
  'withoutContact',
  'withoutInvestigation',
  'note',
  'skipReason',
  'cause',
  'milliseconds',
  'codebookVersion',
  'recordedAt',
  'eventId',
  'pass',
  'occasion',
] as const;

/** Rows that every table has a column for; a team's own rows get one where an answer to them is. */
const GRIDS = { conduct: ConductCheck.options, packet: PacketElement.options } as const;
const GRID_NAMES = ['conduct', 'packet'] as const;

const NUMBERS: readonly string[] = ['severity', 'milliseconds', 'codebookVersion', 'pass'];
const YES_NO: readonly string[] = ['withoutContact', 'withoutInvestigation'];
/** Cells that hold JSON. */
const WRITTEN: readonly string[] = ['evidence', 'guideline', 'judged'];
/** More kinds of details than this stand in one column together, so that the table stays one that can be opened. */
const MOST_DETAILS = 150;
const DETAILS = 'case.metadata';

/** Columns of a labels file as a table; those that hold whole numbers. */
export const NUMBER_COLUMNS: ReadonlySet<string> = new Set(NUMBERS);

/** A labels file as a table: first all lines are shown to it, then each is asked for as a row. */
export class LabelTable {
  readonly #found = new Set<string>();
  readonly #details = new Set<string>();

  take(line: ExportedLine): void {
    for (const column of ownCells(line).keys()) this.#found.add(column);
    for (const name of Object.keys(line.case.metadata ?? {})) this.#details.add(name);
  }

  /** The columns that every table has, and those that its lines need. */
  columns(): string[] {
    const builtIn = [
      ...PLAIN,
      ...GRID_NAMES.flatMap((grid) => GRIDS[grid].map((row) => `${grid}.${row}`)),
      ...WRITTEN,
    ];
    const added = [...this.#found].filter((column) => !builtIn.includes(column)).sort();
    const details = [...this.#details].sort().map((name) => `${DETAILS}.${name}`);
    return [...builtIn, ...added, ...(this.#inOne ? [DETAILS] : details)];
  }

  /** The cells of a line by column; those that are not there are empty. */
  row(line: ExportedLine): ReadonlyMap<string, string> {
    const cells = cellsOfLine(line);
    const { metadata = {} } = line.case;
    if (this.#inOne) cells.set(DETAILS, JSON.stringify(metadata));
    else for (const [name, value] of Object.entries(metadata)) cells.set(`${DETAILS}.${name}`, String(value));
    return cells;
  }

  get #inOne(): boolean {
    return this.#details.size > MOST_DETAILS;
  }
}

/** The cells of a line by column. */
function cellsOfLine(line: ExportedLine): Map<string, string> {
  const cells = ownCells(line);
  for (const name of PLAIN) {
    const value = line[name];
    if (value === undefined || value === null) continue;
    cells.set(name, Array.isArray(value) ? listCell(value) : String(value));
  }
  for (const name of ['evidence', 'guideline', 'judged'] as const) {
    if (line[name]) cells.set(name, JSON.stringify(line[name]));
  }
  return cells;
}

/** Those in columns that not every table has. */
function ownCells(line: ExportedLine): Map<string, string> {
  const cells = new Map<string, string>();
  for (const grid of GRID_NAMES) if (line[grid]) setRows(cells, grid, line[grid]);
  for (const [id, answer] of Object.entries(line.added ?? {})) {
    const column = `added.${id}`;
    if (typeof answer === 'object' && !Array.isArray(answer)) setRows(cells, column, answer);
    else cells.set(column, addedCell(answer));
  }
  for (const [name, value] of Object.entries(line.case) as [keyof ExportedCase, unknown][]) {
    if (name !== 'metadata') cells.set(`case.${name}`, String(value));
  }
  return cells;
}

function setRows(cells: Map<string, string>, column: string, grid: Readonly<Record<string, string>>): void {
  const rows = Object.entries(grid);
  for (const [row, value] of rows) cells.set(`${column}.${row}`, value);
  if (rows.length === 0) cells.set(column, '{}');
}

/** An empty list is an answer too: none of the options. */
function listCell(list: readonly string[]): string {
  return list.length === 0 ? '[]' : list.join(';');
}

/**
 * A row of a labels table as the object a JSON line would hold; empty cells are absent answers. In CSV, cells that look
 * like a formula are `marked` with an apostrophe.
 */
export function objectOfRow(row: Readonly<Record<string, string>>, marked: boolean): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  const added: Record<string, unknown> = {};
  for (const [column, cell] of Object.entries(row)) {
    const text = marked ? fromSpreadsheet(cell) : cell;
    if (text === '' || column.startsWith('case.')) continue;
    const [, grid, inGrid] = /^(conduct|packet)(?:\.([a-z][a-z0-9_]*))?$/.exec(column) ?? [];
    const [, id, inAdded] = /^added\.([a-z][a-z0-9_]*)(?:\.([a-z][a-z0-9_]*))?$/.exec(column) ?? [];
    if (grid !== undefined) object[grid] = withRow(object[grid], inGrid, text);
    else if (id === undefined) object[column] = valueIn(column, text);
    else
      added[id] =
        inAdded === undefined && text !== '{}' ? addedValue(text) : withRow(added[id], inAdded, text);
  }
  return Object.keys(added).length === 0 ? object : { ...object, added };
}

/** A grid with one row more; without a row, the grid that nothing was answered in. */
function withRow(grid: unknown, row: string | undefined, value: string): unknown {
  if (row === undefined) return value === '{}' ? (grid ?? {}) : value;
  return { ...(grid as object | undefined), [row]: value };
}

function valueIn(column: string, text: string): unknown {
  if (NUMBERS.includes(column)) return Number.isFinite(Number(text)) ? Number(text) : text;
  if (YES_NO.includes(column)) return text === 'true' ? true : text === 'false' ? false : text;
  if (column === 'grounds') return text === '[]' ? [] : text.split(';').filter((ground) => ground !== '');
  if (WRITTEN.includes(column)) return parsedOrText(text);
  return text;
}

function parsedOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
