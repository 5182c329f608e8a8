import { type Cell, cellText } from '../cell.ts';
import type { GroupedRow } from '../message-groups.ts';
import type { TableKind } from './table-kind.ts';

/** Columns that hold something, by name in lower case, as text. */
export type Row = Readonly<Record<string, string>>;

/** A row of any of the tables, on its way to its ticket. */
export interface JoinedRow {
  kind: TableKind;
  /** Which of the parts it stands in. */
  part: number;
  line: number;
  /** False for a row that is counted with another ticket. */
  counts: boolean;
  row: Row;
}

/** A row by the names of its columns. What tools of synchronising add begins with "_" and says nothing of a ticket. */
export function rowOf(columns: readonly string[], cells: readonly Cell[]): Row {
  const row: Record<string, string> = {};
  for (const [index, column] of columns.entries()) {
    const cell = cells[index];
    if (column.startsWith('_') || cell === null || cell === undefined || cell === '') continue;
    row[column.toLowerCase()] =
      typeof cell === 'object' ? JSON.stringify(cell) : (cellText(cell, column) ?? '');
  }
  return row;
}

/** In the form in which rows are gathered, which is cells; `place` orders them over all tables. */
export function asGrouped({ kind, part, line, counts, row }: JoinedRow, place: number): GroupedRow {
  return { line: place, cells: [kind, part, line, counts, row] };
}

export function fromGrouped({ cells }: GroupedRow): JoinedRow {
  const [kind, part, line, counts, row] = cells as [TableKind, number, number, boolean, Row];
  return { kind, part, line, counts, row };
}
