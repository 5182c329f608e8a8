import type { ByteSource } from '../../files/byte-source.ts';
import { LIMITS } from '../../files/limits.ts';
import type { JsonObject } from '../../files/parse-json.ts';
import { holdsBrokenBytes, showBrokenBytes } from '../../files/utf8.ts';
import type { Cell } from '../cell.ts';
import { quarantined } from '../reading.ts';
import { RecordColumns } from '../record-columns.ts';
import type { SourceRows, TableSource } from '../table-source.ts';
import { ParquetFile, type ParquetRows } from './parquet-file.ts';

/** Rows handed on at a time, so that a cancel gets through. */
const BATCH = 2000;

/** A Parquet file as a table; fields inside objects are named by dotted paths. */
export class ParquetTable implements TableSource {
  readonly #bytes: ByteSource;
  readonly #file: ParquetFile;
  readonly #fields = new RecordColumns();
  readonly columns = this.#fields.columns;
  readonly duplicates = [];
  readonly found = {};
  sample: SourceRows = { cells: [], lines: [], bad: [] };

  static async open(bytes: ByteSource): Promise<ParquetTable> {
    const table = new ParquetTable(bytes, await ParquetFile.open(bytes.random));
    for await (const slice of table.#file.slices()) {
      table.sample = table.#rowsOf(slice, 0, slice.rows.length);
      break;
    }
    table.#declareEmpty();
    return table;
  }

  private constructor(bytes: ByteSource, file: ParquetFile) {
    this.#bytes = bytes;
    this.#file = file;
  }

  async *rows(): AsyncGenerator<SourceRows> {
    this.#bytes.reached(0);
    for await (const slice of this.#file.slices()) {
      for (let from = 0; from < slice.rows.length; from += BATCH) {
        const to = Math.min(slice.rows.length, from + BATCH);
        this.#bytes.reached((slice.first - 1 + to) / this.#file.rowCount);
        yield this.#rowsOf(slice, from, to);
        await new Promise(setImmediate);
      }
    }
    this.#bytes.reached(1);
  }

  show(cells: readonly Cell[]): string {
    return this.#fields.show(cells.map((cell) => (typeof cell === 'string' ? showBrokenBytes(cell) : cell)));
  }

  remarks(): string[] {
    return [];
  }

  /** Columns that hold nothing in the first rows are columns as well. */
  #declareEmpty(): void {
    for (const name of this.#file.columns) {
      if (!this.columns.some((column) => column === name || column.startsWith(`${name}.`)))
        this.#fields.declare(name);
    }
  }

  #rowsOf({ first, rows }: ParquetRows, from: number, to: number): SourceRows {
    const all: SourceRows = { cells: [], lines: [], bad: [] };
    for (let i = from; i < to; i++) {
      const line = first + i;
      const cells = this.#fields.cellsOf(this.#record(rows[i] as unknown[]));
      const problem = this.#problem(cells);
      if (problem) {
        const entry = quarantined(line, problem.problem, problem.reason, this.show(cells), {
          field: problem.field,
        });
        all.bad.push({ entry, caseId: null });
      } else {
        all.cells.push(cells);
        all.lines.push(line);
      }
    }
    return all;
  }

  #record(row: readonly unknown[]): JsonObject {
    return Object.fromEntries(this.#file.columns.map((name, index) => [name, row[index]]));
  }

  #problem(cells: readonly Cell[]): { problem: string; field: string | null; reason: string } | null {
    let size = 0;
    for (const [index, cell] of cells.entries()) {
      if (typeof cell !== 'string') continue;
      size += cell.length;
      if (holdsBrokenBytes(cell)) {
        const field = this.columns[index] ?? null;
        return { problem: 'E_UTF8', field, reason: 'It holds bytes that are not UTF-8.' };
      }
    }
    if (size <= LIMITS.record) return null;
    return { problem: 'E_LINE_TOO_LONG', field: null, reason: 'The row is longer than 4 MB.' };
  }
}
