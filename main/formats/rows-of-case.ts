import { type Cell, RowProblem } from './cell.ts';
import type { GroupedRow } from './message-groups.ts';

export interface TakenRow {
  line: number;
  cells: readonly Cell[];
}

/** The row that stood in the way of its whole case, with the reason. */
export class ConversationProblem extends Error {
  readonly problem: string;
  readonly field: string | null;
  /** Line of the row that is at fault. */
  readonly line: number;

  constructor(line: number, { problem, field, message }: RowProblem) {
    super(message);
    this.problem = problem;
    this.field = field;
    this.line = line;
  }
}

/**
 * The rows of a case, each once. A hole in what a case is made from would mislead whoever judges it, so one bad row
 * keeps the whole case aside.
 * @throws {ConversationProblem}
 */
export function distinctRows(rows: readonly GroupedRow[]): { rows: TakenRow[]; repeated: number } {
  const hole = rows.find(({ cells }) => cells === null);
  if (hole) {
    const reason = `Another row of this case, on line ${hole.line}, could not be read.`;
    throw new ConversationProblem(hole.line, new RowProblem('E_CASE_INCOMPLETE', null, reason));
  }
  const seen = new Set<string>();
  const distinct = rows.flatMap(({ line, cells }) => {
    const key = JSON.stringify(cells);
    if (cells === null || seen.has(key)) return [];
    seen.add(key);
    return [{ line, cells }];
  });
  return { rows: distinct, repeated: rows.length - distinct.length };
}

/** Runs a reader on a row and, when it refuses, says which line it was. */
export function guarded<T>(row: TakenRow, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof RowProblem ? new ConversationProblem(row.line, error) : error;
  }
}
