import type { LabelColumn } from '../../shared/model/label-import.ts';
import type { Cell } from './cell.ts';
import type { TableSource } from './table-source.ts';

/** What a column holds in the first rows. */
export interface ColumnStats {
  column: string;
  example: string;
  filled: number;
  distinct: number;
  values: ReadonlyMap<string, number>;
  /** So few and so short that they may be answers. */
  fewValues: boolean;
}

const ROWS = 500;
const MOST_VALUES = 30;
const LONGEST = 60;
/** Longer cells are cut for display. */
const SHOWN = 160;

export function columnStats(table: TableSource): ColumnStats[] {
  const rows = table.sample.cells.slice(0, ROWS);
  return table.columns.map((column, index) => {
    const values = new Map<string, number>();
    for (const row of rows) {
      const text = shownCell(row[index]).trim();
      if (text !== '') values.set(text, (values.get(text) ?? 0) + 1);
    }
    const filled = [...values.values()].reduce((sum, count) => sum + count, 0);
    const few = values.size > 0 && values.size <= MOST_VALUES;
    return {
      column,
      example: values.keys().next().value ?? '',
      filled,
      distinct: values.size,
      values,
      fewValues: few && [...values.keys()].every((value) => value.length <= LONGEST),
    };
  });
}

/** The columns for a person to choose from. */
export function labelColumns(table: TableSource): LabelColumn[] {
  return columnStats(table).map(({ column, example, filled, distinct }) => ({
    column,
    example,
    filled,
    distinct,
  }));
}

/** A cell as text for display; lists and objects as JSON. */
export function shownCell(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  const text = typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
  return (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text).toWellFormed();
}
