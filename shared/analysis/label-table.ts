import { ConductCheck, PacketElement } from '../model/answers.ts';
import type { LabelLine } from '../model/label-line.ts';
import { addedCell, addedValue } from './added-cells.ts';
import { forSpreadsheet, fromSpreadsheet } from './spreadsheet-text.ts';

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
const WRITTEN: readonly string[] = ['evidence', 'guideline'];

/** A labels file as a table: the columns that its lines need, and their cells, safe to open in a spreadsheet. */
export function tableOfLines(lines: readonly LabelLine[]): { columns: string[]; rows: string[][] } {
  const found = new Map<string, undefined>();
  const cells = lines.map(cellsOfLine);
  for (const row of cells) for (const column of row.keys()) found.set(column, undefined);
  const builtIn = [
    ...PLAIN,
    ...GRID_NAMES.flatMap((grid) => GRIDS[grid].map((row) => `${grid}.${row}`)),
    ...WRITTEN,
  ];
  const columns = [...builtIn, ...[...found.keys()].filter((column) => !builtIn.includes(column)).sort()];
  const rows = cells.map((row) => columns.map((column) => forSpreadsheet(row.get(column) ?? '')));
  return { columns, rows };
}

function cellsOfLine(line: LabelLine): Map<string, string> {
  const cells = new Map<string, string>();
  for (const name of PLAIN) {
    const value = line[name];
    if (value === undefined || value === null) continue;
    cells.set(name, Array.isArray(value) ? listCell(value) : String(value));
  }
  for (const grid of GRID_NAMES) if (line[grid]) setRows(cells, grid, line[grid]);
  for (const [id, answer] of Object.entries(line.added ?? {})) {
    const column = `added.${id}`;
    if (typeof answer === 'object' && !Array.isArray(answer)) setRows(cells, column, answer);
    else cells.set(column, addedCell(answer));
  }
  if (line.evidence) cells.set('evidence', JSON.stringify(line.evidence));
  if (line.guideline) cells.set('guideline', JSON.stringify(line.guideline));
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

/** A row of a labels table as the object a JSON line would hold; empty cells are absent answers. */
export function objectOfRow(row: Readonly<Record<string, string>>): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  const added: Record<string, unknown> = {};
  for (const [column, cell] of Object.entries(row)) {
    const text = fromSpreadsheet(cell);
    if (text === '') continue;
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
