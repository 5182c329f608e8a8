import { AppError } from '../../shared/errors.ts';
import type { Cell } from './cell.ts';
import { openCounts } from './population/open-counts.ts';

const ID_NAMES = /^(?:case_?id|id|case)$/i;
const VECTOR_NAMES = /^(?:embeddings?|vectors?)$/i;
/** Larger ones are of no model. */
const MOST_DIMENSIONS = 16_384;

/** A row of a file of vectors; `vector` is null where it holds none of the file's length. */
export interface EmbeddingRow {
  line: number;
  caseId: string;
  vector: number[] | null;
}

/**
 * Reads vectors by case from a table in any notation: a column with the case's id (`case_id`, `id`) and either one named
 * `embedding` or `vector` that holds a list of numbers, or a column per number.
 *
 * @throws {AppError} INVALID where the columns are not those
 */
export async function openEmbeddings(path: string) {
  const { bytes, table } = await openCounts(path, undefined);
  const id = table.columns.findIndex((name) => ID_NAMES.test(name));
  const whole = table.columns.findIndex((name) => VECTOR_NAMES.test(name));
  if (id < 0) {
    throw new AppError('INVALID', 'The file has no column with the id of the case.', {
      hint: 'Name it case_id, and put the vector into a column named embedding, or one number into each other column.',
    });
  }
  return { bytes, rows: () => rowsOf() };

  async function* rowsOf(): AsyncGenerator<EmbeddingRow[]> {
    let dimensions = 0;
    for await (const { cells, lines } of table.rows(() => id)) {
      yield cells.map((row, at): EmbeddingRow => {
        const vector = whole >= 0 ? listIn(row[whole]) : numbersIn(row.filter((_, c) => c !== id));
        if (dimensions === 0 && vector) dimensions = vector.length;
        const caseId = String(row[id] ?? '');
        return { line: lines[at] ?? 0, caseId, vector: vector?.length === dimensions ? vector : null };
      });
    }
  }
}

function listIn(cell: Cell): number[] | null {
  if (Array.isArray(cell)) return numbersIn(cell);
  if (typeof cell !== 'string') return null;
  try {
    const value: unknown = JSON.parse(cell);
    return Array.isArray(value) ? numbersIn(value) : null;
  } catch {
    return numbersIn(cell.trim().split(/[\s,;]+/));
  }
}

function numbersIn(cells: readonly Cell[]): number[] | null {
  if (cells.length === 0 || cells.length > MOST_DIMENSIONS) return null;
  const numbers = cells.map((cell) => (cell === '' || cell === null ? Number.NaN : Number(cell)));
  return numbers.every(Number.isFinite) && numbers.some((value) => value !== 0) ? numbers : null;
}
