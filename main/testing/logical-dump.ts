import type { Db } from '../db/open-db.ts';

/** For tests: all that a workspace says, whatever the pages of its file look like. Notes of bundles are left out. */
export function dumpOf(db: Db): string {
  const tables = db
    .prepare<[], string>(`
      SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'case_text%'
        AND name NOT IN ('bundle') ORDER BY name`)
    .pluck()
    .all();
  return JSON.stringify(
    tables.map((table) => [
      table,
      db
        .prepare(`SELECT * FROM "${table}"`)
        .raw()
        .all()
        .map((row) => JSON.stringify(row))
        .sort(),
    ]),
  );
}
