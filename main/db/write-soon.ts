import { beginNotes, takeNotes } from './journal-notes.ts';
import { type Appended, appendToJournal, takeBackFromJournal } from './label-journal.ts';
import type { Db } from './open-db.ts';
import { asOneWhoWaits, pause } from './waiting-writers.ts';

/** How long somebody waits for their turn to write before they are told that the workspace is busy. */
const PATIENCE_MS = 5000;

/**
 * A write transaction for what a person waits for. While an import writes, it asks for its turn every millisecond:
 * SQLite's own waiting soon takes steps that are longer than the pauses the import makes. Whoever imports in this
 * process sees that somebody waits, and stands back until it is done.
 */
export function writeSoon<T>(db: Db, work: () => T): T {
  if (db.inTransaction) return work();
  const giveUp = performance.now() + PATIENCE_MS;
  const patience = db.pragma('busy_timeout', { simple: true }) as number;
  db.pragma('busy_timeout = 0');
  return asOneWhoWaits(() => {
    try {
      while (!begun(db, giveUp)) pause(1);
    } finally {
      db.pragma(`busy_timeout = ${patience}`);
    }
    return finish(db, work);
  });
}

/**
 * The same for what a power cut may undo, such as whose table a case lies on: it is kept at once, also when the program
 * ends, and reaches the disk with the next label.
 */
export function writeUnsynced<T>(db: Db, work: () => T): T {
  if (db.inTransaction) return work();
  const synchronous = db.pragma('synchronous', { simple: true }) as number;
  db.pragma('synchronous = NORMAL');
  try {
    return writeSoon(db, work);
  } finally {
    db.pragma(`synchronous = ${synchronous}`);
  }
}

/** A write transaction for work that may wait its turn; inside another one it is a part of that. */
export function writeTogether<T>(db: Db, work: () => T): T {
  if (db.inTransaction) return work();
  db.exec('BEGIN IMMEDIATE');
  return finish(db, work);
}

/** Ends a transaction that has begun: what it wrote of labels goes into the journal first. */
function finish<T>(db: Db, work: () => T): T {
  let appended: Appended | null = null;
  try {
    beginNotes(db);
    const result = work();
    appended = appendToJournal(db, takeNotes(db));
    db.exec('COMMIT');
    return result;
  } catch (error) {
    takeNotes(db);
    try {
      if (appended) takeBackFromJournal(db, appended);
    } finally {
      if (db.inTransaction) db.exec('ROLLBACK');
    }
    throw error;
  }
}

function begun(db: Db, giveUp: number): boolean {
  try {
    db.exec('BEGIN IMMEDIATE');
    return true;
  } catch (error) {
    const busy = (error as { code?: unknown }).code === 'SQLITE_BUSY';
    if (!busy || performance.now() > giveUp) throw error;
    return false;
  }
}
