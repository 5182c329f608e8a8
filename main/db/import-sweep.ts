import { endBulkLoad } from './bulk-load.ts';
import { importOwnerLives, writeOwner } from './import-owner.ts';
import type { Db } from './open-db.ts';
import { mergeParts } from './search-parts.ts';
import { giveWay } from './waiting-writers.ts';

/** Cases taken away per transaction, so that a label written meanwhile waits milliseconds. */
const BATCH = 100;
/** The same when a workspace is being opened and nobody can be at work in it yet. */
const SWEPT = 2000;

/** Takes one import away with all it wrote, batch by batch. */
export function discardImport(db: Db, importId: number, atOnce = BATCH): void {
  for (const _ of discardBatches(db, importId, atOnce));
}

/** The same, telling after each batch how many cases went with it. */
export function* discardBatches(db: Db, importId: number, atOnce = BATCH): Generator<number> {
  for (let below = Number.MAX_SAFE_INTEGER; ; ) {
    const some = discardSome(db, importId, below, atOnce);
    if (!some) break;
    below = some.from;
    yield some.cases;
    giveWay();
  }
  mergeParts(db, () => writeOwner(db));
  db.transaction(() => {
    db.prepare('DELETE FROM import WHERE id = ?').run(importId);
    endBulkLoad(db);
  }).immediate();
}

/**
 * Takes away what imports left that were cut off by a kill or a power cut. To be called when a workspace is opened. An
 * import whose process still lives is under way and left alone. Returns how many imports were swept.
 */
export function sweepUnfinishedImports(db: Db): number {
  if (importOwnerLives(db)) return 0;
  const ids = db.prepare<[], number>('SELECT id FROM import WHERE finished_at IS NULL').pluck().all();
  for (const id of ids) discardImport(db, id, SWEPT);
  endBulkLoad(db);
  return ids.length;
}

/** Takes the last cases below a number away; later imports, which lie above, are passed over once. */
function discardSome(
  db: Db,
  importId: number,
  below: number,
  atOnce: number,
): { from: number; cases: number } | null {
  return db
    .transaction(() => {
      const from = db
        .prepare<[number, number, number], number | null>(
          'SELECT min(seq) FROM (SELECT seq FROM cases WHERE import_id = ? AND seq < ? ORDER BY seq DESC LIMIT ?)',
        )
        .pluck()
        .get(importId, below, atOnce);
      if (from === null || from === undefined) return null;
      const range = [importId, from, below] as const;
      db.prepare(
        'DELETE FROM case_text WHERE rowid IN (SELECT seq FROM cases WHERE import_id = ? AND seq >= ? AND seq < ?)',
      ).run(...range);
      const { changes } = db
        .prepare('DELETE FROM cases WHERE import_id = ? AND seq >= ? AND seq < ?')
        .run(...range);
      return { from, cases: changes };
    })
    .immediate();
}
