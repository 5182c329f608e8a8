import { type Db, openDb } from './open-db.ts';

/**
 * A connection for a job that writes much beside people at work. Close it with `closeAfterJob`. `cacheMb`: much of what
 * is written goes to random places of indexes, which should stay in memory meanwhile.
 */
export function openForJob(path: string, { cacheMb = 64 } = {}): Db {
  const db = openDb(path);
  db.pragma(`cache_size = ${-1024 * cacheMb}`);
  // What it writes it also moves into the file, so that nobody who labels has to.
  db.pragma('wal_autocheckpoint = 1000');
  syncSeldom(db);
  return db;
}

/**
 * Lets what is written reach the disk when the log is moved into the file, instead of keeping everybody out for it in
 * each transaction. After a power cut the file is as it was at some moment before: for what is hidden until it is whole.
 * A label that somebody commits meanwhile is synced as ever, and with it all that was written to the log before.
 */
export function syncSeldom(db: Db): void {
  db.pragma('synchronous = NORMAL');
}

/** From here on a transaction is on the disk once it returns: for the one that makes it whole. */
export function syncEach(db: Db): void {
  db.pragma('synchronous = FULL');
}

/** Moves what the log holds into the file, so that no other connection has to do it in the midst of its work. */
export function closeAfterJob(db: Db): void {
  try {
    // Nobody has to wait for this; what is left then is next to nothing.
    db.pragma('wal_checkpoint(PASSIVE)');
    // Not while another reads from the log: this would wait for them, and whoever writes for this.
    db.pragma('busy_timeout = 0');
    db.pragma('wal_checkpoint(TRUNCATE)');
  } catch {
    // A full disk, say: nothing is lost, the log stays until somebody can empty it.
  } finally {
    db.close();
  }
}
