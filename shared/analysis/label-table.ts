import { ConductCheck, PacketElement } from '../model/answers.ts';
import type { LabelLine } from '../model/label-line.ts';
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
] as const;

const GRIDS = [
  ...ConductCheck.options.map((row) => ({ column: `conduct.${row}`, field: 'conduct' as const, row })),
  ...PacketElement.options.map((row) => ({ column: `packet.${row}`, field: 'packet' as const, row })),
];

const NUMBERS: readonly string[] = ['severity', 'milliseconds', 'codebookVersion'];
const YES_NO: readonly string[] = ['withoutContact', 'withoutInvestigation'];

/** Columns of the CSV form of a labels file. */
export const LABEL_COLUMNS: readonly string[] = [...PLAIN, ...GRIDS.map((grid) => grid.column), 'evidence'];

/** A label as cells, in the order of LABEL_COLUMNS, safe to open in a spreadsheet. */
export function cellsOfLine(line: LabelLine): string[] {
  const plain = PLAIN.map((name) => {
    const value = line[name];
    if (value === undefined || value === null) return '';
    return Array.isArray(value) ? value.join(';') : String(value);
  });
  const grid = GRIDS.map(
    ({ field, row }) => (line[field] as Record<string, string> | undefined)?.[row] ?? '',
  );
  const evidence = line.evidence ? JSON.stringify(line.evidence) : '';
  return [...plain, ...grid, evidence].map(forSpreadsheet);
}

/** A row of a labels table as the object a JSON line would hold; empty cells are absent answers. */
export function objectOfRow(row: Readonly<Record<string, string>>): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  for (const [column, cell] of Object.entries(row)) {
    const text = fromSpreadsheet(cell);
    if (text === '') continue;
    const grid = GRIDS.find((candidate) => candidate.column === column);
    if (grid) object[grid.field] = { ...(object[grid.field] as object | undefined), [grid.row]: text };
    else object[column] = valueIn(column, text);
  }
  return object;
}

function valueIn(column: string, text: string): unknown {
  if (NUMBERS.includes(column)) return Number.isFinite(Number(text)) ? Number(text) : text;
  if (YES_NO.includes(column)) return text === 'true' ? true : text === 'false' ? false : text;
  if (column === 'grounds') return text.split(';').filter((ground) => ground !== '');
  if (column === 'evidence') return parsedOrText(text);
  return text;
}

function parsedOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
