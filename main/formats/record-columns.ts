import { AppError } from '../../shared/errors.ts';
import { LIMITS } from '../files/limits.ts';
import { isObject, type JsonObject } from '../files/parse-json.ts';
import type { Cell } from './cell.ts';

/** Objects inside a record are opened up this far; what lies deeper stays one value. */
const OPENED_LEVELS = 3;

/** Records as rows of a table: a field is a column, one inside an object by its dotted path. */
export class RecordColumns {
  /** Grows when a record brings a new field. */
  readonly columns: string[] = [];
  readonly #indexOf = new Map<string, number>();

  /** Names a field before any record brings it. */
  declare(name: string): void {
    this.#column(name);
  }

  cellsOf(record: JsonObject): Cell[] {
    const cells: Cell[] = new Array(this.columns.length);
    this.#spread(record, '', 1, cells);
    return cells;
  }

  /** A row as one line of JSON, for the quarantine. */
  show(cells: readonly Cell[]): string {
    const named = this.columns.map((column, index): [string, Cell] => [column, cells[index]]);
    return JSON.stringify(Object.fromEntries(named.filter(([, cell]) => cell !== undefined)));
  }

  #spread(record: JsonObject, prefix: string, level: number, cells: Cell[]): void {
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
