import { casesByDraw } from './migrations/0010-workspace.ts';
import type { Db } from './open-db.ts';

/**
 * Makes room for a large first import, while a workspace holds no cases and so nobody can be at work in it: the index
 * of the draw, which grows at random places, is built at the end in one go, pages that are written again and again
 * reach the file rarely, and parts of the search index are put together once, by `mergeSearchIndex`, instead of over and
 * over. Returns whether it was done; `endBulkLoad` undoes it.
 */
export function beginBulkLoad(db: Db): boolean {
  const begun = db
    .transaction(() => {
      if (db.prepare('SELECT 1 FROM cases LIMIT 1').get() !== undefined) return false;
      db.exec('DROP INDEX IF EXISTS cases_by_draw');
      db.exec(searchMerging({ hashsize: 8 << 20, automerge: 0, crisismerge: 1000 }));
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
  db.exec(searchMerging({ hashsize: 1 << 20, automerge: 4, crisismerge: 16 }));
}

interface Merging {
  /** Bytes of the index that are kept in memory before they become a part of it in the file. */
  hashsize: number;
  /** So many parts of one size are put together as they come, a little at a time; 0: never. */
  automerge: number;
  /** So many are put together at once, however long that takes. */
  crisismerge: number;
}

function searchMerging(merging: Merging): string {
  return Object.entries(merging)
    .map(([name, value]) => `INSERT INTO case_text (case_text, rank) VALUES ('${name}', ${value});`)
    .join('\n');
}

/** Pages of the search index that are written in one transaction, which takes about a tenth of a second. */
const MERGED_PAGES = 1000;

/**
 * Puts the parts of the search index together into one, in steps, while still nobody is at work. Else the first text that is
 * written later would have to do it all at once, and a label meanwhile would wait for it for seconds; and every
 * search looks into each part. `beat` is called within each transaction.
 */
export function* mergeSearchIndex(db: Db, beat: () => void): Generator<void> {
  const merge = db.prepare("INSERT INTO case_text (case_text, rank) VALUES ('merge', ?)");
  const changes = db.prepare<[], number>('SELECT total_changes()').pluck();
  // A negative number begins: from then on all parts are taken together.
  for (let pages = -MERGED_PAGES; ; pages = MERGED_PAGES) {
    const written = db
      .transaction(() => {
        const before = changes.get() as number;
        merge.run(pages);
        const merged = (changes.get() as number) - before;
        beat();
        return merged;
      })
      .immediate();
    yield;
    // A step that found nothing left to do counts as one change.
    if (written < 2) return;
  }
}

/** Moves what the log holds into the file, so that no other connection has to do it in the midst of its work. */
export function emptyLog(db: Db): void {
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
  } catch {
    // A full disk, say: nothing is lost, the log stays until somebody can empty it.
  }
}
