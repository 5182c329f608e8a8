import { casesByDraw } from './migrations/0010-workspace.ts';
import type { Db } from './open-db.ts';

/**
 * Makes room for a large first import, while a workspace holds no cases and so nobody can be at work in it: the index
 * of the draw, which grows at random places, is built at the end in one go, pages that are written again and again
 * reach the file rarely, and parts of the search index are put together many at a time instead of a few over and over. Returns whether it was done; `endBulkLoad` undoes it.
 */
export function beginBulkLoad(db: Db): boolean {
  const begun = db
    .transaction(() => {
      if (db.prepare('SELECT 1 FROM cases LIMIT 1').get() !== undefined) return false;
      db.exec('DROP INDEX IF EXISTS cases_by_draw');
      db.exec(searchMerging(8 << 20, 0));
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
  db.exec(searchMerging(1 << 20, 4));
}

/** How the search index grows: kept in memory up to so many bytes, and its parts merged as they come, or when many. */
function searchMerging(hashsize: number, automerge: number): string {
  return `
    INSERT INTO case_text (case_text, rank) VALUES ('hashsize', ${hashsize});
    INSERT INTO case_text (case_text, rank) VALUES ('automerge', ${automerge});`;
}

/** Moves what the log holds into the file, so that no other connection has to do it in the midst of its work. */
export function emptyLog(db: Db): void {
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
  } catch {
    // A full disk, say: nothing is lost, the log stays until somebody can empty it.
  }
}
