import { AppError } from '../../shared/errors.ts';
import type { JournalState, TakenLabels, WaitingLabels } from '../../shared/model/journal.ts';
import { insertEvent } from '../db/event-rows.ts';
import type { JournalEntry } from '../db/journal-notes.ts';
import { readCodebookHistory } from '../db/setting-queries.ts';
import { restand } from '../db/standing-table.ts';
import { dropTaken, leaveWaiting, readWaiting } from '../db/waiting-labels.ts';
import { writeTogether } from '../db/write-soon.ts';
import type { Context } from './context.ts';

/** What the journal beside the workspace says that the workspace does not, and what may be done about it. */
export const journal = {
  get(context: Context): JournalState {
    const { db, journal: finding = 'none' } = context.session.require();
    return { finding, waiting: told(readWaiting(db)) };
  },

  /** Unites the waiting events with those of the workspace, as a merge does: order and repetition decide nothing. */
  take(context: Context): TakenLabels {
    const { db } = context.session.require();
    const waiting = someWaiting(readWaiting(db));
    const taken = writeTogether(db, () => {
      const versions = new Set(readCodebookHistory(db).map(({ body }) => body.version));
      const known = waiting.filter(({ event }) => versions.has(event.codebookVersion));
      for (const { event, broughtBy } of known) insertEvent(db, event, broughtBy);
      for (const caseId of new Set(known.map(({ event }) => event.caseId))) restand(db, caseId);
      return known.length;
    });
    dropTaken(db);
    return { taken, unknownWording: waiting.length - taken };
  },

  leave(context: Context): null {
    leaveWaiting(context.session.require().db);
    return null;
  },
};

function someWaiting(waiting: JournalEntry[]): JournalEntry[] {
  if (waiting.length > 0) return waiting;
  throw new AppError(
    'NOT_FOUND',
    'No label waits to be taken in: the journal holds what the workspace holds.',
  );
}

function told(waiting: readonly JournalEntry[]): WaitingLabels | null {
  if (waiting.length === 0) return null;
  const times = waiting.map(({ event }) => event.recordedAt).sort();
  return {
    events: waiting.length,
    cases: new Set(waiting.map(({ event }) => event.caseId)).size,
    reviewers: [...new Set(waiting.map(({ event }) => event.reviewer))].sort(),
    from: times[0] as string,
    to: times.at(-1) as string,
  };
}
