import type { LabelEvent } from '../../shared/model/label-event.ts';
import type { Db } from './open-db.ts';

/** An event as the journal keeps it. */
export interface JournalEntry {
  readonly event: LabelEvent;
  /** The bundle it came with; null for one that was made here. */
  readonly broughtBy: string | null;
}

const noted = new WeakMap<Db, JournalEntry[]>();

/** From here on events are taken down, until `takeNotes`. */
export function beginNotes(db: Db): void {
  noted.set(db, []);
}

/** Takes down that an event was written. Written outside a transaction that keeps the journal, it is a mistake of ours. */
export function note(db: Db, event: LabelEvent, broughtBy: string | null): void {
  const notes = noted.get(db);
  if (!notes) throw new Error('Label events are written within writeSoon or writeTogether.');
  notes.push({ event, broughtBy });
}

/** What was taken down since `beginNotes`, in order. */
export function takeNotes(db: Db): readonly JournalEntry[] {
  const notes = noted.get(db) ?? [];
  noted.delete(db);
  return notes;
}
