import type { Cell } from '../cell.ts';
import type { TablePlan } from '../table-plan.ts';
import type { Evidence } from './evidence.ts';

/** The fields of a row as text, by the names of their columns. */
export function fieldOfRow(plan: TablePlan, cells: readonly Cell[]): NonNullable<Evidence['field']> {
  return fieldOfRows(plan, [cells]);
}

/** The fields of several rows of one case: of each the last value that is not empty. */
export function fieldOfRows(
  { columns }: TablePlan,
  rows: readonly (readonly Cell[])[],
): NonNullable<Evidence['field']> {
  return (name) => {
    const index = columns.indexOf(name);
    if (index < 0) return null;
    const last = rows.findLast((cells) => !isEmpty(cells[index]));
    return last === undefined ? null : textOf(last[index]);
  };
}

function isEmpty(cell: Cell): boolean {
  return cell === undefined || cell === null || cell === '';
}

function textOf(cell: Cell): string {
  return typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
}
