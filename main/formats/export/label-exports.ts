import { LabelTable, NUMBER_COLUMNS } from '../../../shared/analysis/label-table.ts';
import type { ExportFormat } from '../../../shared/model/export.ts';
import type { ExportedLine } from '../../../shared/model/label-line.ts';
import type { OutCell, OutTable } from './table-rows.ts';
import { writeCsv } from './write-csv.ts';
import { writeTexts } from './write-lines.ts';
import { writeParquet } from './write-parquet.ts';
import { writeXlsx } from './write-xlsx.ts';

/**
 * Writes labels in one of the notations. A table has the columns that its lines need, so its lines are gone through
 * twice.
 * @throws {AppError} where they do not fit into the notation
 */
export async function writeLabels(
  path: string,
  format: ExportFormat,
  lines: () => AsyncIterable<ExportedLine>,
): Promise<void> {
  if (format === 'jsonl') return writeTexts(path, texts(lines()));
  const shape = new LabelTable();
  for await (const line of lines()) shape.take(line);
  const columns = shape.columns();
  const table: OutTable = { columns, numbers: NUMBER_COLUMNS, rows: rowsOf(shape, columns, lines()) };
  if (format === 'csv') return writeCsv(path, table);
  return format === 'xlsx' ? writeXlsx(path, 'Labels', table) : writeParquet(path, table);
}

async function* texts(lines: AsyncIterable<ExportedLine>): AsyncGenerator<string> {
  for await (const line of lines) yield `${JSON.stringify(line)}\n`;
}

async function* rowsOf(
  shape: LabelTable,
  columns: readonly string[],
  lines: AsyncIterable<ExportedLine>,
): AsyncGenerator<OutCell[]> {
  for await (const line of lines) {
    const cells = shape.row(line);
    yield columns.map((column) => {
      const text = cells.get(column) ?? null;
      return text !== null && NUMBER_COLUMNS.has(column) ? Number(text) : text;
    });
  }
}
