import { type CountedStrata, countStrata, stillCounted, writeStrata } from './frame-queries.ts';
import { claimImport } from './import-owner.ts';
import type { Db } from './open-db.ts';

/** How many cases came with a finished import; null when there is none of that number. */
export function casesOfImport(db: Db, importId: number): number | null {
  const added = db
    .prepare<[number], number>('SELECT added FROM import WHERE id = ? AND finished_at IS NOT NULL')
    .pluck()
    .get(importId);
  return added ?? null;
}

/**
 * Hides an import, inside the caller's transaction: its cases are gone from every list at once and wait to be taken
 * away, as those of an import that was cut off.
 * @throws {AppError} while another import is under way
 */
export function hideImport(db: Db, importId: number, counted: CountedStrata): void {
  claimImport(db);
  const holds = stillCounted(db, counted);
  // What was the whole population stays the whole population of what is left.
  const whole = db
    .prepare<[], { outcome: string; cohort_values: string }>(
      'SELECT outcome, cohort_values FROM stratum WHERE population = sampled',
    )
    .all();
  db.prepare('UPDATE import SET finished_at = NULL WHERE id = ?').run(importId);
  db.exec('UPDATE stratum SET population = NULL WHERE population = sampled');
  writeStrata(db, holds ? counted : countStrata(db));
  const restore = db.prepare(
    'UPDATE stratum SET population = sampled WHERE outcome = ? AND cohort_values = ?',
  );
  for (const { outcome, cohort_values } of whole) restore.run(outcome, cohort_values);
}
