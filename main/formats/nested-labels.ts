import { parseDocument } from 'yaml';
import { AppError } from '../../shared/errors.ts';
import { duplicateKey } from '../files/duplicate-keys.ts';
import { isObject } from '../files/parse-json.ts';
import type { TextSource } from '../files/text-source.ts';
import { isBottomless } from '../files/yaml-depth.ts';
import type { Cell } from './cell.ts';
import type { SourceRows, TableSource } from './table-source.ts';

/** A map is read whole; more than this is another kind of file. YAML takes far longer than JSON. */
const MOST_CHARACTERS = { json: 64 * 1024 * 1024, yaml: 8 * 1024 * 1024 };
const BATCH = 5000;

export const NESTED_COLUMNS = ['reviewer', 'case', 'answer'] as const;

/** `worker: {item: true}`, as YAML in blocks or in braces: a name that needs no quotes, a colon, and a map or a value. */
const YAML_BLOCK = /^(?:---\s*\n|[^\s,;"'{}[\]:#][^\n,;"'{}[\]:]*:(?:[ \t]*\{|[ \t]*\r?\n|[ \t]+\S))/;
/** An object whose first field is a list is no map of answers. */
const LIST_INSIDE = /^\{\s*"(?:[^"\\]|\\.)*"\s*:\s*\[/;
const YAML_BRACES = /^\{\s*[^\s"}]/;

/**
 * A map of reviewers to maps of cases to answers, or one map of cases to answers, as JSON or YAML; null when the text
 * is something else.
 */
export async function openNestedLabels(source: TextSource, asked: boolean): Promise<NestedTable | null> {
  const head = await textOf(source, 65_536);
  const start = head.trimStart();
  const braces = start.startsWith('{') && !YAML_BRACES.test(start) && !LIST_INSIDE.test(start);
  const yaml = YAML_BLOCK.test(start) || YAML_BRACES.test(start);
  if (!(braces || yaml) || (braces && !asked && isRecordPerLine(start))) return null;
  const most = braces ? MOST_CHARACTERS.json : MOST_CHARACTERS.yaml;
  const text = await textOf(source, most + 1);
  if (text.length > most || (yaml && isBottomless(text))) return null;
  const value = braces ? fromJson(text) : fromYaml(text);
  return isMap(value, asked) ? new NestedTable(value, braces ? 'JSON' : 'YAML') : null;
}

async function textOf(source: TextSource, characters: number): Promise<string> {
  let text = '';
  for await (const chunk of source.chunks()) {
    text += chunk;
    if (text.length >= characters) break;
  }
  return text;
}

function isRecordPerLine(text: string): boolean {
  const [first = '', second = ''] = text.split('\n', 2).map((line) => line.trim());
  return first.endsWith('}') && second.startsWith('{');
}

function fromJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (isMap(value, true) && duplicateKey(text) !== null) throw namedTwice('JSON', undefined);
  return value;
}

function namedTwice(notation: string, line: number | undefined): AppError {
  return new AppError(
    'INVALID',
    `A name stands twice in one map of this ${notation} file. Nothing was imported.`,
    {
      problem: 'E_KEY_DUPLICATE',
      line,
      hint: 'Keep one of the two and import it again.',
    },
  );
}

function fromYaml(text: string): unknown {
  const document = parseDocument(text, { uniqueKeys: true, logLevel: 'silent' });
  const [error] = document.errors;
  if (error?.code === 'DUPLICATE_KEY') throw namedTwice('YAML', error.linePos?.[0].line);
  if (error) return undefined;
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    return undefined;
  }
}

const isScalar = (value: unknown) => value === null || typeof value !== 'object';

/** Only maps of answers, unless it was asked for: a record of its own is a flat map too. */
function isMap(value: unknown, asked: boolean): value is Record<string, unknown> {
  if (!isObject(value)) return false;
  const all = Object.values(value);
  if (all.length === 0) return false;
  if (all.every((inner) => isObject(inner) && Object.values(inner).every(isScalar))) return true;
  return all.every(isScalar) && (asked || sameFewValues(all));
}

function sameFewValues(values: readonly unknown[]): boolean {
  return values.length >= 3 && new Set(values).size <= Math.max(2, values.length / 3);
}

/** A nested map as rows; `line` is the place of the row, because a map has no lines. */
export class NestedTable implements TableSource {
  readonly columns: string[];
  readonly duplicates = [];
  readonly found = {};
  readonly sample: SourceRows;
  readonly notation: string;
  readonly #rows: Cell[][];

  constructor(map: Record<string, unknown>, notation: string) {
    this.notation = notation;
    const flat = Object.values(map).every(isScalar);
    this.columns = flat ? ['case', 'answer'] : [...NESTED_COLUMNS];
    this.#rows = flat
      ? Object.entries(map)
      : Object.entries(map).flatMap(([reviewer, answers]) =>
          Object.entries(answers as object).map(([item, answer]): Cell[] => [reviewer, item, answer]),
        );
    this.sample = this.#page(0);
  }

  get hasReviewers(): boolean {
    return this.columns.length === NESTED_COLUMNS.length;
  }

  async *rows(): AsyncGenerator<SourceRows> {
    for (let from = 0; from < this.#rows.length; from += BATCH) yield this.#page(from);
  }

  show(cells: readonly Cell[]): string {
    return cells.map(String).join(': ');
  }

  remarks(): string[] {
    return [];
  }

  #page(from: number): SourceRows {
    const cells = this.#rows.slice(from, from + BATCH);
    return { cells, lines: cells.map((_, i) => from + i + 1), bad: [] };
  }
}
