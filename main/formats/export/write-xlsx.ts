import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import { AppError } from '../../../shared/errors.ts';
import { cellXml, MOST_IN_A_CELL } from './cell-xml.ts';
import type { OutCell, OutTable } from './table-rows.ts';
import { MAIN, OFFICE, PACKAGE, PLAIN, XML } from './xlsx-parts.ts';

/** Rows of a sheet, with its header. */
const MOST_ROWS = 1_048_576;
const CHUNK = 256 * 1024;

/** A table as an Excel workbook of one sheet, with its header frozen. Text is written as text, which Excel never runs. */
export async function writeXlsx(path: string, sheet: string, table: OutTable): Promise<void> {
  const zip = new yazl.ZipFile();
  const failed = new Promise<never>((_, reject) => zip.on('error', reject));
  failed.catch(() => {});
  for (const [name, content] of Object.entries(partsOf(sheet))) {
    zip.addBuffer(Buffer.from(XML + content), name, PLAIN);
  }
  const rows = Readable.from(sheetXml(table), { objectMode: false, highWaterMark: 2 * CHUNK });
  const broken = new Promise<never>((_, reject) => rows.on('error', reject));
  broken.catch(() => {});
  zip.addReadStream(rows, 'xl/worksheets/sheet1.xml', PLAIN);
  zip.end();
  const out = createWriteStream(path, { mode: 0o600 });
  try {
    await Promise.race([pipeline(zip.outputStream, out), failed, broken]);
  } finally {
    rows.destroy();
    out.destroy();
  }
}

async function* sheetXml({ columns, rows }: OutTable): AsyncGenerator<string> {
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`;
  let number = 1;
  let open = rowXml(columns, number);
  for await (const row of rows) {
    number++;
    if (number > MOST_ROWS) throw tooManyRows();
    const long = row.findIndex((cell) => typeof cell === 'string' && cell.length > MOST_IN_A_CELL);
    if (long >= 0) throw tooLong(String(row[0]), columns[long] as string);
    open += rowXml(row, number);
    if (open.length < CHUNK) continue;
    yield open;
    open = '';
  }
  yield `${open}</sheetData></worksheet>`;
}

function rowXml(row: readonly OutCell[], number: number): string {
  return `<row r="${number}">${row.map((cell, column) => cellXml(cell, column, number)).join('')}</row>`;
}

function partsOf(sheet: string): Record<string, string> {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  };
}

function tooManyRows(): AppError {
  return new AppError('INVALID', 'An Excel sheet holds 1,048,576 rows, and there are more.', {
    problem: 'E_XLSX_ROWS',
    hint: 'Export as CSV, Parquet or JSON lines.',
  });
}

function tooLong(caseId: string, column: string): AppError {
  return new AppError(
    'INVALID',
    `A cell of an Excel sheet holds 32,767 characters, and "${column}" of case ${caseId.slice(0, 80)} is longer.`,
    { problem: 'E_XLSX_CELL', hint: 'Export as CSV, Parquet or JSON lines.' },
  );
}
