import { AppError } from '../../../shared/errors.ts';
import type { Mapping } from '../../../shared/model/import.ts';
import type { ByteSource } from '../../files/byte-source.ts';
import { LIMITS } from '../../files/limits.ts';
import type { Cell } from '../cell.ts';
import { delimitedRow } from '../delimited-row.ts';
import { nameColumns, placeOfHeader, raggedness } from '../header-row.ts';
import { quarantined } from '../reading.ts';
import type { SourceRows, TableSource } from '../table-source.ts';
import { type SheetRow, sheetRows } from './sheet-rows.ts';
import { openWorkbook, type Sheet, type Workbook } from './workbook.ts';

const SAMPLE_ROWS = 5000;

/** A sheet of an Excel workbook as a table. Its lines are the numbers that Excel shows beside the rows. */
export class XlsxTable implements TableSource {
  readonly #bytes: ByteSource;
  readonly #workbook: Workbook;
  readonly #sheet: Sheet;
  /** The number of the header's row. */
  readonly #header: number;
  readonly columns: string[];
  readonly duplicates: TableSource['duplicates'];
  readonly found: Partial<Mapping>;
  readonly sample: SourceRows;
  /** Names of the sheets that hold rows, in the order of the workbook. */
  readonly filled: readonly string[];

  /** Opens the sheet of this name, or the first that holds rows. @throws {AppError} */
  static async open(bytes: ByteSource, asked: string | undefined): Promise<XlsxTable> {
    const workbook = await openWorkbook(bytes.archive);
    const filled: Sheet[] = [];
    for (const sheet of workbook.sheets) {
      if ((await firstRows(workbook, sheet, 2)).length > 0) filled.push(sheet);
    }
    if (filled.length === 0) throw nothingInside();
    const sheet = asked === undefined ? filled[0] : filled.find(({ name }) => name === asked);
    if (!sheet) throw noSuchSheet(asked ?? '', filled);
    const rows = await firstRows(workbook, sheet, SAMPLE_ROWS);
    return new XlsxTable(bytes, workbook, sheet, { filled, asked }, rows);
  }

  private constructor(
    bytes: ByteSource,
    workbook: Workbook,
    sheet: Sheet,
    { filled, asked }: { filled: readonly Sheet[]; asked: string | undefined },
    rows: readonly SheetRow[],
  ) {
    this.#bytes = bytes;
    this.#workbook = workbook;
    this.#sheet = sheet;
    this.filled = filled.map(({ name }) => name);
    const place = placeOfHeader(rows.map(({ cells }) => cells));
    const header = rows[place];
    if (!header) throw nothingInside();
    if (header.cells.length > LIMITS.columns) throw tooManyColumns();
    this.#header = header.number;
    const { columns, duplicates } = nameColumns(header.cells);
    this.columns = columns;
    this.duplicates = duplicates;
    // While it is asked which sheet is meant, none is settled.
    this.found = asked !== undefined || filled.length === 1 ? { sheet: sheet.name } : {};
    this.sample = this.#sorted(rows.slice(place + 1), 0);
  }

  get sheet(): string {
    return this.#sheet.name;
  }

  async *rows(idColumn: () => number): AsyncGenerator<SourceRows> {
    this.#bytes.reached(0);
    for await (const { rows, share } of sheetRows(this.#workbook, this.#sheet)) {
      this.#bytes.reached(share);
      if (rows.length > 0) yield this.#sorted(rows, idColumn());
    }
  }

  show(cells: readonly Cell[]): string {
    return delimitedRow(
      cells.map((cell) => String(cell ?? '')),
      '\t',
    );
  }

  remarks(): string[] {
    return [];
  }

  /** Parts rows that fit under the header from those that stand before it or reach beyond it. */
  #sorted(all: readonly SheetRow[], idColumn: number): SourceRows {
    const rows: SourceRows = { cells: [], lines: [], bad: [] };
    for (const { number, cells } of all) {
      if (number === this.#header) continue;
      const problem =
        number < this.#header
          ? { problem: 'E_BEFORE_HEADER', reason: 'This row stands before the header.', field: null }
          : cells.length > this.columns.length
            ? raggedness(cells.length, this.columns.length)
            : null;
      if (problem) {
        const caseId = number < this.#header ? null : cells[idColumn]?.slice(0, 512).toWellFormed() || null;
        const more = { caseId, field: problem.field };
        const entry = quarantined(number, problem.problem, problem.reason, this.show(cells), more);
        rows.bad.push({ entry, caseId });
        continue;
      }
      while (cells.length < this.columns.length) cells.push('');
      rows.cells.push(cells);
      rows.lines.push(number);
    }
    return rows;
  }
}

async function firstRows(workbook: Workbook, sheet: Sheet, count: number): Promise<SheetRow[]> {
  const first: SheetRow[] = [];
  for await (const { rows } of sheetRows(workbook, sheet)) {
    first.push(...rows);
    if (first.length >= count) break;
  }
  return first.slice(0, count);
}

function noSuchSheet(asked: string, filled: readonly Sheet[]): AppError {
  const names = filled.slice(0, 10).map(({ name }) => `"${name.slice(0, 60)}"`);
  return new AppError('INVALID', `The workbook has no sheet "${asked.slice(0, 60)}" with rows in it.`, {
    problem: 'E_XLSX_SHEET',
    hint: `It has ${names.join(', ')}.`,
  });
}

function nothingInside(): AppError {
  return new AppError('INVALID', 'Nothing to import: the workbook holds no rows.', {
    problem: 'E_FILE_EMPTY',
  });
}

function tooManyColumns(): AppError {
  return new AppError('INVALID', `The sheet has more than ${LIMITS.columns} columns.`, {
    problem: 'E_TOO_MANY_COLUMNS',
    hint: 'Export only the columns that matter here.',
  });
}
