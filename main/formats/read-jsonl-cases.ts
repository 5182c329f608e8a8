import { AppError } from '../../shared/errors.ts';
import type { Mapping } from '../../shared/model/import.ts';
import { LIMITS } from '../files/limits.ts';
import { isObject, type JsonObject } from '../files/parse-json.ts';
import type { TextSource } from '../files/text-source.ts';
import { encodingQuestion, encodingRemarks } from './encoding-question.ts';
import type { TableFormat } from './format.ts';
import { type JsonShape, jsonRecords } from './json-records.ts';
import type { MessageGroups } from './message-groups.ts';
import { readTable } from './read-table.ts';
import type { Reading } from './reading.ts';
import type { SourceRows, TableSource } from './table-source.ts';

const SAMPLE_ROWS = 5000;
/** Objects inside a record are opened up this far; what lies deeper stays one value. */
const OPENED_LEVELS = 3;

/** Cases as JSON objects, one per line or as the entries of a list; fields inside objects are named by dotted paths. */
export async function readJsonlCases(
  source: TextSource,
  shape: JsonShape,
  given: Mapping | undefined,
  makeGroups: () => MessageGroups,
  formats?: readonly TableFormat[],
): Promise<Reading> {
  const table = new JsonTable(source, shape);
  await table.readSample();
  const inKey = shape.layout === 'list' && shape.key !== null ? ` under "${shape.key}"` : '';
  const detection =
    shape.layout === 'lines'
      ? { format: 'jsonl' as const, name: 'JSON lines', because: 'recognised by one object per line' }
      : { format: 'jsonl' as const, name: 'JSON list', because: `recognised by a list of objects${inKey}` };
  const reading = readTable(table, detection, given, makeGroups, formats);
  const encoding = encodingQuestion(source, given);
  return encoding ? { ...reading, questions: [encoding, ...reading.questions] } : reading;
}

/** Records as a table: a field is a column, one inside an object by its dotted path. */
export class JsonTable implements TableSource {
  readonly #source: TextSource;
  readonly #shape: JsonShape;
  readonly columns: string[] = [];
  readonly #indexOf = new Map<string, number>();
  readonly duplicates: TableSource['duplicates'] = [];
  readonly found = {};
  sample: SourceRows = { cells: [], lines: [], bad: [] };

  constructor(source: TextSource, shape: JsonShape) {
    this.#source = source;
    this.#shape = shape;
  }

  async readSample(): Promise<void> {
    for await (const rows of this.rows()) {
      this.sample.cells.push(...rows.cells.slice(0, SAMPLE_ROWS));
      this.sample.lines.push(...rows.lines.slice(0, SAMPLE_ROWS));
      if (this.sample.cells.length >= SAMPLE_ROWS) break;
    }
  }

  async *rows(): AsyncGenerator<SourceRows> {
    for await (const { records, bad } of jsonRecords(this.#source, this.#shape)) {
      yield {
        cells: records.map(({ value }) => this.#cellsOf(value)),
        lines: records.map(({ line }) => line),
        bad: bad.map((entry) => ({ entry, caseId: null })),
      };
    }
  }

  show(cells: readonly unknown[]): string {
    const named = this.columns.map((column, index): [string, unknown] => [column, cells[index]]);
    return JSON.stringify(Object.fromEntries(named.filter(([, cell]) => cell !== undefined)));
  }

  remarks(): string[] {
    return encodingRemarks(this.#source);
  }

  #cellsOf(record: JsonObject): unknown[] {
    const cells: unknown[] = new Array(this.columns.length);
    this.#spread(record, '', 1, cells);
    return cells;
  }

  #spread(record: JsonObject, prefix: string, level: number, cells: unknown[]): void {
    for (const [key, value] of Object.entries(record)) {
      const name = prefix + key;
      if (isObject(value) && level < OPENED_LEVELS && Object.keys(value).length > 0) {
        this.#spread(value, `${name}.`, level + 1, cells);
      } else cells[this.#column(name)] = value;
    }
  }

  #column(name: string): number {
    let index = this.#indexOf.get(name);
    if (index === undefined) {
      index = this.columns.push(name) - 1;
      this.#indexOf.set(name, index);
      if (index >= LIMITS.keys) throw tooManyFields();
    }
    return index;
  }
}

function tooManyFields(): AppError {
  return new AppError('INVALID', `The records have more than ${LIMITS.keys} different fields.`, {
    problem: 'E_TOO_MANY_KEYS',
    hint: 'Export only the fields that matter here.',
  });
}
