/** A cell that goes out; null is an empty one. */
export type OutCell = string | number | null;

/** A table that goes out: its rows are drawn one after the other, as fast as they are written. */
export interface OutTable {
  columns: readonly string[];
  /** Columns of whole numbers; all others hold text. */
  numbers: ReadonlySet<string>;
  rows: AsyncIterable<readonly OutCell[]>;
}
