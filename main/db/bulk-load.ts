import { casesByDraw } from './migrations/0010-workspace.ts';
import type { Db } from './open-db.ts';

/**
 * Makes room for a large first import, while a workspace holds no cases and so nobody can be at work in it: the index
 * of the draw, which grows at random places, is built at the end in one go, and pages that are written again and again
 * reach the file rarely. Returns whether it was done; `endBulkLoad` undoes it.
 */
export function beginBulkLoad(db: Db): boolean {
  const begun = db
    .transaction(() => {
      if (db.prepare('SELECT 1 FROM cases LIMIT 1').get() !== undefined) return false;
      db.exec('DROP INDEX IF EXISTS cases_by_draw');
      db.exec(keepInMemory(8 << 20));
      return true;
    })
    .immediate();
  if (begun) db.pragma('wal_autocheckpoint = 100000');
  return begun;
}

/** Puts the index back where it is missing; also after a load that was cut off. */
export function endBulkLoad(db: Db): void {
  if (db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'index' AND name = 'cases_by_draw'").get()) return;
  db.exec(casesByDraw);
  db.exec(keepInMemory(1 << 20));
}

/** Bytes of the search index that are kept in memory before they become a part of it in the file. */
function keepInMemory(bytes: number): string {
  return `INSERT INTO case_text (case_text, rank) VALUES ('hashsize', ${bytes});`;
}
