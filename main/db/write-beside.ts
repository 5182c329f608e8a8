import { type Db, openDb } from './open-db.ts';

/**
 * Keeps something that was derived, while a query reads one state of the file: by a connection of its own. Where somebody
 * else writes for long it is let go, and derived again next time.
 */
export function writeBeside(db: Db, write: (db: Db) => void): void {
  if (!db.inTransaction) {
    write(db);
    return;
  }
  const beside = openDb(db.name);
  try {
    write(beside);
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'SQLITE_BUSY') throw error;
  } finally {
    beside.close();
  }
}
