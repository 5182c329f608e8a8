import { endBulkLoad } from './bulk-load.ts';
import { importOwnerLives } from './import-owner.ts';
import type { Db } from './open-db.ts';

/** Cases taken away per transaction, so that a label written meanwhile waits milliseconds. */
const BATCH = 2000;

/** Takes one import away with all it wrote, batch by batch. */
export function discardImport(db: Db, importId: number): void {
  while (discardSome(db, importId) > 0);
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
  for (const id of ids) discardImport(db, id);
  endBulkLoad(db);
  return ids.length;
}

function discardSome(db: Db, importId: number): number {
  return db
    .transaction(() => {
      const last = db
        .prepare<[number, number], number | null>(
          'SELECT min(seq) FROM (SELECT seq FROM cases WHERE import_id = ? ORDER BY seq DESC LIMIT ?)',
        )
        .pluck()
        .get(importId, BATCH);
      if (last === null || last === undefined) return 0;
      db.prepare(
        'DELETE FROM case_text WHERE rowid IN (SELECT seq FROM cases WHERE import_id = ? AND seq >= ?)',
      ).run(importId, last);
      return db.prepare('DELETE FROM cases WHERE import_id = ? AND seq >= ?').run(importId, last).changes;
    })
    .immediate();
}
