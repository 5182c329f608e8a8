import { AppError } from '../../shared/errors.ts';
import type { Mapping } from '../../shared/model/import.ts';
import { jsonParts, parsePart } from '../files/json-stream.ts';
import { LIMITS } from '../files/limits.ts';
import { isObject, type JsonObject } from '../files/parse-json.ts';
import type { TextSource } from '../files/text-source.ts';
import { holdsBrokenBytes, showBrokenBytes } from '../files/utf8.ts';
import type { Shape } from './detect.ts';
import { encodingQuestion, encodingRemarks } from './encoding-question.ts';
import type { MessageGroups } from './message-groups.ts';
import { readTable } from './read-table.ts';
import { quarantined, type Reading } from './reading.ts';
import type { SourceRows, TableSource } from './table-source.ts';

type JsonShape = Extract<Shape, { format: 'jsonl' }>;

const SAMPLE_ROWS = 5000;
/** Objects inside a record are opened up this far; what lies deeper stays one value. */
const OPENED_LEVELS = 3;

/** Cases as JSON objects, one per line or as the entries of a list; fields inside objects are named by dotted paths. */
export async function readJsonlCases(
  source: TextSource,
  shape: JsonShape,
  given: Mapping | undefined,
  makeGroups: () => MessageGroups,
): Promise<Reading> {
  const table = new JsonTable(source, shape);
  await table.readSample();
  const inKey = shape.layout === 'list' && shape.key !== null ? ` under "${shape.key}"` : '';
  const detection =
    shape.layout === 'lines'
      ? { format: 'jsonl' as const, name: 'JSON lines', because: 'recognised by one object per line' }
      : { format: 'jsonl' as const, name: 'JSON list', because: `recognised by a list of objects${inKey}` };
  const reading = readTable(table, detection, given, makeGroups);
  const encoding = encodingQuestion(source, given);
  return encoding ? { ...reading, questions: [encoding, ...reading.questions] } : reading;
}

class JsonTable implements TableSource {
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

  rows(): AsyncGenerator<SourceRows> {
    return this.#shape.layout === 'lines' ? this.#lines() : this.#entries(this.#shape.key);
  }

  show(cells: readonly unknown[]): string {
    const named = this.columns.map((column, index): [string, unknown] => [column, cells[index]]);
    return JSON.stringify(Object.fromEntries(named.filter(([, cell]) => cell !== undefined)));
  }

  remarks(): string[] {
    return encodingRemarks(this.#source);
  }

  async *#lines(): AsyncGenerator<SourceRows> {
    let rest = '';
    let line = 1;
    for await (const chunk of this.#source.chunks()) {
      const text = rest + chunk;
      const rows: SourceRows = { cells: [], lines: [], bad: [] };
      let at = 0;
      for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', at)) {
        this.#take(text.slice(at, end), line, rows);
        line++;
        at = end + 1;
      }
      rest = text.slice(at);
      if (rest.length > LIMITS.record) throw tooLong(line);
      yield rows;
    }
    const rows: SourceRows = { cells: [], lines: [], bad: [] };
    this.#take(rest, line, rows, 'The file looks cut off: its last line is not complete.');
    yield rows;
  }

  async *#entries(key: string | null): AsyncGenerator<SourceRows> {
    for await (const parts of jsonParts(this.#source)) {
      const rows: SourceRows = { cells: [], lines: [], bad: [] };
      for (const part of parts) {
        if (part.key === key && part.index !== null) this.#take(part.text, part.index + 1, rows);
      }
      yield rows;
    }
  }

  #take(text: string, line: number, rows: SourceRows, cutOff?: string): void {
    if (text.trim() === '') return;
    const refuse = (problem: string, reason: string) =>
      rows.bad.push({ entry: quarantined(line, problem, reason, showBrokenBytes(text)), caseId: null });
    if (this.#source.firstBad && holdsBrokenBytes(text)) {
      refuse('E_UTF8', 'It holds bytes that are not UTF-8.');
      return;
    }
    const parsed = parsePart(text, line);
    if ('problem' in parsed) {
      const cut = cutOff !== undefined && parsed.problem !== 'E_JSON_NAN';
      refuse(cut ? 'E_JSON_TRUNCATED' : parsed.problem, cut ? cutOff : parsed.reason);
    } else if (!isObject(parsed.value)) refuse('E_TYPE', 'It is not an object with named fields.');
    else {
      rows.cells.push(this.#cellsOf(parsed.value));
      rows.lines.push(line);
    }
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

function tooLong(line: number): AppError {
  return new AppError('INVALID', `Line ${line} is longer than 4 MB. Nothing was imported.`, {
    problem: 'E_LINE_TOO_LONG',
    line,
  });
}

function tooManyFields(): AppError {
  return new AppError('INVALID', `The records have more than ${LIMITS.keys} different fields.`, {
    problem: 'E_TOO_MANY_KEYS',
    hint: 'Export only the fields that matter here.',
  });
}
