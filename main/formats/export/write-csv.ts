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
  return `${row.map(cellOf).join(',')}\r\n`;
}

function cellOf(cell: OutCell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const text = forSpreadsheet(cell);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
