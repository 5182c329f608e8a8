import type { Mapping } from '../../shared/model/import.ts';
import type { JsonObject } from '../files/parse-json.ts';
import type { TextSource } from '../files/text-source.ts';
import { encodingQuestion, encodingRemarks } from './encoding-question.ts';
import type { TableFormat } from './format.ts';
import { type JsonShape, jsonRecords } from './json-records.ts';
import type { MessageGroups } from './message-groups.ts';
import { readTable } from './read-table.ts';
import type { Reading } from './reading.ts';
import { RecordColumns } from './record-columns.ts';
import type { SourceRows, TableSource } from './table-source.ts';

const SAMPLE_ROWS = 5000;

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
  const reading = await readTable(table, detection, given, makeGroups, formats);
  const encoding = encodingQuestion(source, given);
  return encoding ? { ...reading, questions: [encoding, ...reading.questions] } : reading;
}

/** Records as a table: a field is a column, one inside an object by its dotted path. */
export class JsonTable implements TableSource {
  readonly #source: TextSource;
  readonly #shape: JsonShape;
  readonly #open: (record: JsonObject) => JsonObject;
  readonly #fields = new RecordColumns();
  readonly columns = this.#fields.columns;
  readonly duplicates: TableSource['duplicates'] = [];
  readonly found = {};
  sample: SourceRows = { cells: [], lines: [], bad: [] };

  /** @param open what is done to a record before it becomes a row */
  constructor(
    source: TextSource,
    shape: JsonShape,
    open: (record: JsonObject) => JsonObject = (record) => record,
  ) {
    this.#source = source;
    this.#shape = shape;
    this.#open = open;
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
        cells: records.map(({ value }) => this.#fields.cellsOf(this.#open(value))),
        lines: records.map(({ line }) => line),
        bad: bad.map((entry) => ({ entry, caseId: null })),
      };
    }
  }

  show(cells: readonly unknown[]): string {
    return this.#fields.show(cells);
  }

  remarks(): string[] {
    return encodingRemarks(this.#source);
  }
}
