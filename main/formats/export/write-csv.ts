import Papa from 'papaparse';
import { forSpreadsheet } from '../../../shared/analysis/spreadsheet-text.ts';
import type { OutCell, OutTable } from './table-rows.ts';
import { writeTexts } from './write-lines.ts';

/** A table as CSV that no spreadsheet runs: cells that look like a formula start with an apostrophe. */
export function writeCsv(path: string, table: OutTable): Promise<void> {
  return writeTexts(path, lines(table));
}

async function* lines({ columns, rows }: OutTable): AsyncGenerator<string> {
  yield line(columns);
  for await (const row of rows) yield line(row);
}

function line(row: readonly OutCell[]): string {
  const cells = row.map((cell) => (typeof cell === 'string' ? forSpreadsheet(cell) : cell));
  return `${Papa.unparse([cells], { newline: '\r\n' })}\r\n`;
}
