import type Database from 'better-sqlite3';
import { AppError } from '../../shared/errors.ts';
import { MIGRATIONS } from './migrations/index.ts';

/**
 * Brings a file to today's shape, all steps in one transaction with the version inside it, so that a kill leaves
 * the old shape or the new one. A file from a newer Plumbline is refused untouched.
 */
export function migrate(db: Database.Database, applicationId: number): void {
  const version = db.pragma('user_version', { simple: true }) as number;
  const newest = MIGRATIONS.at(-1)?.version ?? 0;
  if (version > newest) {
    throw new AppError(
      'FROM_THE_FUTURE',
      'This workspace was made by a newer version of Plumbline. It was left as it is.',
      {
        hint: 'Update Plumbline on this computer, then open it again.',
      },
    );
  }
  const due = MIGRATIONS.filter((migration) => migration.version > version);
  if (due.length === 0) return;
  db.transaction(() => {
    for (const { sql, derive } of due) {
      db.exec(sql);
      derive?.(db);
    }
    db.pragma(`application_id = ${applicationId}`);
    db.pragma(`user_version = ${newest}`);
  }).immediate();
}
