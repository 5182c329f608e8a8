import type { GroupedRow, MessageGroups } from '../formats/message-groups.ts';
import type { Db } from './open-db.ts';

const PAGE = 5000;

/** Groups in a temporary table of the connection, for files larger than memory. The workspace file is not touched. */
export class StagedGroups implements MessageGroups {
  readonly #db: Db;
  #waiting: { caseId: string; row: GroupedRow }[] = [];

  constructor(db: Db) {
    this.#db = db;
    db.exec(`
      DROP TABLE IF EXISTS temp.staged_row;
      CREATE TEMP TABLE staged_row (
        case_id TEXT NOT NULL, line INTEGER NOT NULL, cells TEXT, PRIMARY KEY (case_id, line)
      ) STRICT, WITHOUT ROWID`);
  }

  add(caseId: string, row: GroupedRow): void {
    this.#waiting.push({ caseId, row });
  }

  flush(): void {
    const put = this.#db.prepare('INSERT INTO temp.staged_row (case_id, line, cells) VALUES (?, ?, ?)');
    this.#db.transaction(() => {
      for (const { caseId, row } of this.#waiting) {
        put.run(caseId, row.line, row.cells === null ? null : JSON.stringify(row.cells));
      }
    })();
    this.#waiting = [];
  }

  *cases(): Generator<{ caseId: string; rows: GroupedRow[] }[]> {
    const page = this.#db.prepare<
      [string, number, number],
      { case_id: string; line: number; cells: string | null }
    >(`
      SELECT case_id, line, cells FROM temp.staged_row WHERE (case_id, line) > (?, ?) ORDER BY case_id, line LIMIT ?`);
    let open: { caseId: string; rows: GroupedRow[] } | undefined;
    for (let from: [string, number] = ['', -1]; ; ) {
      const rows = page.all(...from, PAGE);
      const ready: { caseId: string; rows: GroupedRow[] }[] = [];
      for (const { case_id, line, cells } of rows) {
        if (open?.caseId !== case_id) {
          if (open) ready.push(open);
          open = { caseId: case_id, rows: [] };
        }
        open.rows.push({ line, cells: cells === null ? null : (JSON.parse(cells) as unknown[]) });
      }
      const last = rows.at(-1);
      if (!last) {
        if (open) yield [open];
        break;
      }
      from = [last.case_id, last.line];
      yield ready;
    }
    this.#db.exec('DROP TABLE temp.staged_row');
  }
}
