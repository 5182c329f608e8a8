import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { LabelEvent } from '../../shared/model/label-event.ts';
import { freeName, writeAtomically } from '../files/atomic-write.ts';
import { salvaged } from '../files/journal-file.ts';
import { hashOf } from './event-hash.ts';
import type { JournalEntry } from './journal-notes.ts';
import type { Db } from './open-db.ts';
import { prepared } from './prepared.ts';
import { readIdentity } from './setting-queries.ts';

/** Labels that a journal held and the workspace does not, until somebody decides on them. */
const waitingFile = (db: Db): string => `${db.name}-labels-waiting`;

export function readWaiting(db: Db): JournalEntry[] {
  const path = waitingFile(db);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line) => entryOf(line === '' ? {} : (JSON.parse(line) as Record<string, unknown>)));
}

function writeWaiting(db: Db, entries: readonly JournalEntry[]): void {
  const path = waitingFile(db);
  if (entries.length === 0) rmSync(path, { force: true });
  else writeAtomically(path, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
}

/**
 * Puts aside what a journal of this workspace holds beyond it. An event that does not match its own hash is no label any
 * more and is left where it is.
 */
export function keepWaiting(db: Db, journal: string): void {
  let isOurs = false;
  const waiting = new Map(readWaiting(db).map((entry) => [entry.event.id, entry]));
  const before = waiting.size;
  for (const content of salvaged(journal)) {
    if ('journal' in content) isOurs = content.workspace === readIdentity(db).id;
    if (!isOurs) continue;
    for (const entry of entryOf(content)) if (!isHere(db, entry)) waiting.set(entry.event.id, entry);
  }
  if (waiting.size > before) writeWaiting(db, [...waiting.values()]);
}

function entryOf({ event, broughtBy }: Record<string, unknown>): JournalEntry[] {
  const read = LabelEvent.safeParse(event);
  if (!read.success || read.data.hash !== hashOf(event as LabelEvent)) return [];
  return [{ event: event as LabelEvent, broughtBy: typeof broughtBy === 'string' ? broughtBy : null }];
}

function isHere(db: Db, { event }: JournalEntry): boolean {
  return prepared(db, 'SELECT 1 FROM event WHERE id = ?').get(event.id) !== undefined;
}

/** Forgets those that have come into the workspace since. */
export function dropTaken(db: Db): void {
  writeWaiting(
    db,
    readWaiting(db).filter((entry) => !isHere(db, entry)),
  );
}

/** Asks about them no more. The file stays, under another name. */
export function leaveWaiting(db: Db): void {
  const path = waitingFile(db);
  if (existsSync(path)) renameSync(path, freeName(`${path}.left`));
}
