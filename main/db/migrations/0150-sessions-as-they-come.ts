import type { Db } from '../open-db.ts';

/**
 * A trigger on transcripts makes SQLite write the search index out with every case, which doubles what a large import
 * costs; so it is there only once somebody has declared what names a customer.
 */
export const sessionsAsTheyCome0150 = 'DROP TRIGGER customer_session_is_new;';

/** Joins the session of every case that comes from here on, or of none. */
export function joinAsTheyCome(db: Db, doesJoin: boolean): void {
  db.exec('DROP TRIGGER IF EXISTS customer_session_is_new');
  if (!doesJoin) return;
  db.exec(`
    CREATE TRIGGER customer_session_is_new AFTER INSERT ON transcript
    BEGIN
      INSERT INTO customer_session (customer, began, case_seq, ended, channel, outcome)
      SELECT customer, began, case_seq, ended, channel, outcome FROM keyed_session WHERE case_seq = NEW.case_seq;
    END`);
}

/** In files in which somebody has declared a key before this step. */
export function keepJoining(db: Db): void {
  const key = db
    .prepare<[], string | null>(`SELECT value ->> '$.key' FROM setting WHERE name = 'abandons'`)
    .pluck()
    .get();
  joinAsTheyCome(db, typeof key === 'string');
}
