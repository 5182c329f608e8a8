import { AppError } from '../../shared/errors.ts';
import type { Mapping } from '../../shared/model/import.ts';
import { type CsvRows, CsvSplitter, tooManyColumns } from '../files/csv-splitter.ts';
import { guessDelimiter, guessNewline, splitSample } from '../files/guess-delimiter.ts';
import { LIMITS } from '../files/limits.ts';
import type { TextSource } from '../files/text-source.ts';
import { holdsBrokenBytes, showBrokenBytes } from '../files/utf8.ts';
import { delimitedRow } from './delimited-row.ts';
import { encodingQuestion, encodingRemarks } from './encoding-question.ts';
import type { TableFormat } from './format.ts';
import { nameColumns, placeOfHeader, raggedness } from './header-row.ts';
import type { MessageGroups } from './message-groups.ts';
import { readTable } from './read-table.ts';
import { quarantined, type Reading } from './reading.ts';
import type { SourceRows, TableSource } from './table-source.ts';

const SAMPLE_CHARACTERS = 1024 * 1024;
const SAMPLE_ROWS = 5000;

/** A table as CSV, with one row per case or per message. */
export async function readCsvCases(
  source: TextSource,
  given: Mapping | undefined,
  makeGroups: () => MessageGroups,
  formats?: readonly TableFormat[],
): Promise<Reading> {
  const table = await CsvTable.open(source, given?.delimiter);
  const name = table.delimiter === '\t' ? 'Table, split by tabs' : `Table, split by "${table.delimiter}"`;
  const reading = await readTable(
    table,
    { format: 'csv', name, because: `recognised by its ${table.columns.length} columns` },
    given,
    makeGroups,
    formats,
  );
  const asksForId = reading.questions.some(({ problem }) => problem === 'Q_CASE_ID');
  if (given === undefined && asksForId && isRunningText(table)) throw runningText();
  const encoding = encodingQuestion(source, given);
  return encoding ? { ...reading, questions: [encoding, ...reading.questions] } : reading;
}

/** Lines of prose hold a comma here and none there: hardly a column, and rows that do not fit under it. */
function isRunningText({ columns, sample: { cells, bad } }: CsvTable): boolean {
  const rows = cells.length + bad.length;
  return columns.length <= 2 && rows >= 8 && bad.length > 0.3 * rows;
}

function runningText(): AppError {
  return new AppError('INVALID', 'This is running text: its lines do not split into columns.', {
    problem: 'E_NOT_A_TABLE',
    hint: 'Export the data as CSV or JSON.',
  });
}

/** A table as CSV, opened at its header. */
export class CsvTable implements TableSource {
  readonly #source: TextSource;
  readonly delimiter: string;
  readonly #newline: '\n' | '\r';
  /** Rows before the header that belong to no table, such as a report's title. */
  readonly #before: number;
  /** Whether the encoding is asked about already. */
  readonly #asked: boolean;
  readonly columns: string[];
  readonly duplicates: TableSource['duplicates'];
  readonly found: Partial<Mapping>;
  readonly sample: SourceRows;

  static async open(source: TextSource, asked: string | undefined): Promise<CsvTable> {
    let text = '';
    for await (const chunk of source.chunks()) {
      text += chunk;
      if (text.length >= SAMPLE_CHARACTERS) break;
    }
    return new CsvTable(source, text, asked);
  }

  private constructor(source: TextSource, text: string, asked: string | undefined) {
    this.#source = source;
    this.delimiter = asked ?? guessDelimiter(text.slice(0, 65_536));
    this.#newline = guessNewline(text);
    if (text.slice(0, text.search(/[\r\n]|$/)).split(this.delimiter).length > LIMITS.columns)
      throw tooManyColumns(1);
    const rows = splitSample(text, this.delimiter, text.length < SAMPLE_CHARACTERS);
    this.#before = placeOfHeader(rows.cells);
    const header = rows.cells[this.#before];
    if (!header) throw nothingInside();
    if (header.length > LIMITS.columns) throw tooManyColumns(1);
    const { columns, duplicates } = nameColumns(header);
    this.columns = columns;
    this.duplicates = duplicates;
    this.found = { delimiter: this.delimiter };
    this.#asked = source.otherEncoding;
    const cells = rows.cells.slice(this.#before + 1, this.#before + 1 + SAMPLE_ROWS);
    const lines = rows.lines.slice(this.#before + 1, this.#before + 1 + SAMPLE_ROWS);
    this.sample = this.#sorted({ cells, lines, bad: [] }, 0);
  }

  async *rows(idColumn: () => number): AsyncGenerator<SourceRows> {
    const splitter = new CsvSplitter(this.delimiter, this.#newline);
    let skip = this.#before + 1;
    const take = (rows: CsvRows): SourceRows => {
      const skipped = Math.min(skip, rows.cells.length);
      skip -= skipped;
      if (skipped === 0) return this.#sorted(rows, idColumn());
      const { cells, lines, bad } = rows;
      const before = cells.slice(0, skipped).map((row, i) => ({ row, line: lines[i] as number }));
      if (skip === 0) before.pop();
      const sorted = this.#sorted(
        { cells: cells.slice(skipped), lines: lines.slice(skipped), bad },
        idColumn(),
      );
      for (const { row, line } of before) {
        const entry = quarantined(
          line,
          'E_BEFORE_HEADER',
          'This line stands before the header.',
          this.show(row),
        );
        sorted.bad.push({ entry, caseId: null });
      }
      return sorted;
    };
    for await (const chunk of this.#source.chunks()) yield take(splitter.push(chunk));
    yield take(splitter.end());
    if (this.#source.otherEncoding && !this.#asked) throw otherEncoding(this.#source);
  }

  show(cells: readonly unknown[]): string {
    return delimitedRow(
      cells.map((cell) => showBrokenBytes(String(cell ?? ''))),
      this.delimiter,
    );
  }

  remarks(): string[] {
    return encodingRemarks(this.#source);
  }

  /** Parts rows that fit under the header from those that do not, or hold bytes that are no text. */
  #sorted({ cells, lines, bad }: CsvRows, idColumn: number): SourceRows {
    const rows: SourceRows = { cells: [], lines: [], bad: [] };
    const damaged = this.#source.firstBad !== null;
    const width = this.columns.length;
    for (const [i, row] of cells.entries()) {
      const line = lines[i] as number;
      row[0] = this.#source.withoutMark(row[0] as string);
      const problem =
        row.length !== width ? raggedness(row.length, width) : damaged ? this.#damage(row) : null;
      if (!problem) {
        rows.cells.push(row);
        rows.lines.push(line);
        continue;
      }
      const caseId = row[idColumn] === '' ? null : (row[idColumn]?.slice(0, 512).toWellFormed() ?? null);
      const entry = quarantined(line, problem.problem, problem.reason, this.show(row), {
        caseId,
        field: problem.field,
      });
      rows.bad.push({ entry, caseId });
    }
    for (const { line, problem, reason, raw } of bad) {
      rows.bad.push({ entry: quarantined(line, problem, reason, showBrokenBytes(raw)), caseId: null });
    }
    return rows;
  }

  #damage(row: readonly string[]): { problem: string; reason: string; field: string | null } | null {
    const index = row.findIndex(holdsBrokenBytes);
    if (index < 0) return null;
    const bytes = showBrokenBytes(row[index] as string).match(/(\\x[0-9A-F]{2})+/)?.[0] ?? '';
    const first = this.#source.firstBad;
    const offset = first
      ? ` The first such byte of the file is byte ${first.offset}, on line ${first.line}.`
      : '';
    return {
      problem: 'E_UTF8',
      reason: `It holds bytes that are not UTF-8: ${bytes}.${offset}`,
      field: this.columns[index] ?? null,
    };
  }
}

function nothingInside(): AppError {
  return new AppError('INVALID', 'Nothing to import: the file holds no rows.', { problem: 'E_FILE_EMPTY' });
}

function otherEncoding(source: TextSource): AppError {
  const question = encodingQuestion(source, undefined);
  return new AppError('NEEDS_DECISION', `${question?.message} Nothing was imported.`, {
    problem: 'E_ENCODING_UNKNOWN',
    line: source.firstBad?.line,
    hint: 'Say in the mapping which encoding it is.',
  });
}
