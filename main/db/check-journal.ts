import { existsSync, statSync } from 'node:fs';
import type { JournalFinding } from '../../shared/model/journal.ts';
import { cutBack, linesIn, type Mark, reaches } from '../files/journal-file.ts';
import { readMark } from './journal-mark.ts';
import { heading, journalOf, renew } from './label-journal.ts';
import type { Db } from './open-db.ts';
import { keepWaiting } from './waiting-labels.ts';
import { writeTogether } from './write-soon.ts';

/** Up to this size a journal is read whole when its workspace is opened: some 50,000 events, a tenth of a second. */
const READ_WHOLE_BYTES = 32_000_000;

/** Compares the journal with the workspace and mends it. To be called when a workspace is opened, before any write. */
export function mendJournal(db: Db): JournalFinding {
  // What somebody else is writing at this moment may look like a difference; only then is their turn waited for.
  const seen = lookAtJournal(db, readMark(db), READ_WHOLE_BYTES);
  if (seen === 'whole' || (seen === 'none' && !holdsEvents(db))) return seen;
  return writeTogether(db, () => {
    const mark = readMark(db);
    const finding = lookAtJournal(db, mark, READ_WHOLE_BYTES);
    if (finding === 'ahead' && mark) {
      keepWaiting(db, journalOf(db));
      cutBack(journalOf(db), mark);
    } else if (finding !== 'whole' && (finding !== 'none' || holdsEvents(db))) renew(db);
    return finding;
  });
}

/** The same without mending anything. A journal above `readWhole` bytes is only looked at where its end should be. */
export function lookAtJournal(db: Db, mark: Mark | null, readWhole: number): JournalFinding {
  const path = journalOf(db);
  if (!existsSync(path)) return mark ? 'missing' : 'none';
  if (!isOurs(db, path)) return 'foreign';
  if (!mark) return 'ahead';
  const { size } = statSync(path);
  const isSound = mark.bytes > readWhole ? size >= mark.bytes && reaches(path, mark) : isWhole(path, mark);
  if (!isSound) return 'damaged';
  return size > mark.bytes ? 'ahead' : 'whole';
}

function isOurs(db: Db, path: string): boolean {
  for (const { content } of linesIn(path)) return content.workspace === heading(db).workspace;
  // A first line that cannot be read says nothing of another workspace.
  return true;
}

function isWhole(path: string, mark: Mark): boolean {
  for (const line of linesIn(path)) {
    if (line.mark.bytes === mark.bytes) return line.mark.chain === mark.chain;
  }
  return false;
}

function holdsEvents(db: Db): boolean {
  return db.prepare('SELECT 1 FROM event LIMIT 1').get() !== undefined;
}
