import { existsSync, renameSync } from 'node:fs';
import { AppError } from '../../shared/errors.ts';
import { freeName } from '../files/atomic-write.ts';
import { appendAt, cutBack, linesAfter, type Mark, NOTHING, writeWhole } from '../files/journal-file.ts';
import { type EventRow, toEvent } from './event-rows.ts';
import { readMark, writeMark } from './journal-mark.ts';
import type { JournalEntry } from './journal-notes.ts';
import type { Db } from './open-db.ts';
import { readIdentity } from './setting-queries.ts';
import { keepWaiting } from './waiting-labels.ts';

/**
 * The journal of labels: a plain file beside the workspace that holds every label event a second time. It is written
 * and synced before the transaction commits, so a label that is shown as saved is in both. SQLite loses what is in a
 * damaged or missing write-ahead log without a word; the journal, and the mark that the workspace keeps of it, tell.
 */
export const journalOf = (db: Db): string => `${db.name}-labels`;

/** The first line: whose labels these are. */
export function heading(db: Db): { journal: string; version: number; workspace: string } {
  return { journal: 'plumbline labels', version: 1, workspace: readIdentity(db).id };
}

/** Appended entries, for whoever has to take them away again. */
export interface Appended {
  readonly before: Mark;
}

/**
 * Appends what a transaction has written, within it, as the last thing before it commits.
 * @throws AppError when the disk refuses; then nothing was appended.
 */
export function appendToJournal(db: Db, entries: readonly JournalEntry[]): Appended | null {
  const [first] = entries;
  if (!first) return null;
  if (db.pragma('synchronous', { simple: true }) !== 2) throw new Error('Labels are synced to the disk.');
  try {
    const before = readMark(db) ?? NOTHING;
    return append(db, before, entries) ?? append(db, renew(db, first.event.id), entries);
  } catch (error) {
    const { syscall, code } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    throw new AppError(
      'NOT_SAVED',
      `The journal of labels beside the workspace could not be written (${code}).`,
      {
        hint: 'Nothing was saved. See whether the disk is full or the folder is locked, then try again.',
      },
    );
  }
}

function append(db: Db, before: Mark, entries: readonly JournalEntry[]): Appended | null {
  const { text, mark } = linesAfter(before, before.bytes === 0 ? [heading(db), ...entries] : entries);
  // The file last: whatever else fails leaves it as it was.
  writeMark(db, mark);
  return appendAt(journalOf(db), before, text) ? { before } : null;
}

/** Takes back what was appended for a transaction that did not commit. To be called while it still keeps others out. */
export function takeBackFromJournal(db: Db, appended: Appended): void {
  cutBack(journalOf(db), appended.before);
}

/**
 * Writes the journal anew from the workspace, up to an event that is about to be appended. What lay there is set aside,
 * and labels in it that the workspace does not hold wait to be decided on. Within a transaction.
 */
export function renew(db: Db, upTo?: string): Mark {
  const path = journalOf(db);
  if (existsSync(path)) {
    keepWaiting(db, path);
    renameSync(path, freeName(`${path}.set-aside`));
  }
  const mark = writeWhole(path, pagesOf(db, upTo));
  writeMark(db, mark);
  return mark;
}

function* pagesOf(db: Db, upTo: string | undefined): Generator<object[]> {
  yield [heading(db)];
  const rows = db
    .prepare<[string | null], EventRow & { brought_by: string | null }>(`
      SELECT * FROM event
      WHERE position < coalesce((SELECT position FROM event WHERE id = ?), 9223372036854775807)
      ORDER BY position`)
    .iterate(upTo ?? null);
  for (const row of rows) yield [{ event: toEvent(row), broughtBy: row.brought_by }];
}
