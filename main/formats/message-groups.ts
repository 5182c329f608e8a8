import type { Cell } from './cell.ts';

/** A row of a table with one row per message; `cells` is null for a row of this case that could not be taken. */
export interface GroupedRow {
  line: number;
  cells: readonly Cell[] | null;
}

/** Collects rows by case, whatever their order in the file. */
export interface MessageGroups {
  add(caseId: string, row: GroupedRow): void;
  /** Ends a piece of the file; what was added may now leave memory. */
  flush(): void;
  /** The cases with their rows in file order, some at a time. */
  cases(): Iterable<{ caseId: string; rows: GroupedRow[] }[]>;
}

/** Groups in memory, for previews and small files. */
export class MemoryGroups implements MessageGroups {
  readonly #groups = new Map<string, GroupedRow[]>();

  add(caseId: string, row: GroupedRow): void {
    const rows = this.#groups.get(caseId);
    if (rows) rows.push(row);
    else this.#groups.set(caseId, [row]);
  }

  flush(): void {}

  *cases(): Generator<{ caseId: string; rows: GroupedRow[] }[]> {
    yield [...this.#groups].map(([caseId, rows]) => ({ caseId, rows }));
  }
}
