import type { Mark } from '../files/journal-file.ts';
import type { Db } from './open-db.ts';
import { prepared } from './prepared.ts';

/** How far the journal goes as this file knows it; null before its first event was journaled. */
export function readMark(db: Db): Mark | null {
  return (
    prepared<[], Mark>(db, 'SELECT lines, bytes, chain FROM journal_mark WHERE only_row = 1').get() ?? null
  );
}

export function writeMark(db: Db, { lines, bytes, chain }: Mark): void {
  prepared(
    db,
    `INSERT INTO journal_mark (only_row, lines, bytes, chain) VALUES (1, ?, ?, ?)
     ON CONFLICT (only_row) DO UPDATE SET lines = excluded.lines, bytes = excluded.bytes, chain = excluded.chain`,
  ).run(lines, bytes, chain);
}
