import { count, dayRange, list, plural } from '../format.ts';
import type { JournalFinding, TakenLabels, WaitingLabels } from '../model/journal.ts';

/** What was found of the journal of labels when a workspace was opened, where a person should know; else null. */
export function journalRemark(finding: JournalFinding): string | null {
  switch (finding) {
    case 'missing':
      return 'The journal of labels beside this workspace was gone. It was written anew from the workspace, which lost no label by it.';
    case 'damaged':
      return 'The journal of labels beside this workspace was damaged. It was set aside and written anew from the workspace, which lost no label by it.';
    case 'foreign':
      return 'In the place of the journal of labels lay one of another workspace. It was set aside, and a new one was written.';
    case 'none':
    case 'whole':
    case 'ahead':
      return null;
  }
}

/** Which labels only the journal holds, how that comes about, and what may be done. */
export function waitingWords({ events, cases, reviewers, from, to }: WaitingLabels): string {
  const acts = `${plural(events, 'label or act', 'labels and acts')} on ${plural(cases, 'case')}`;
  return `The journal beside this workspace holds ${acts} by ${list(reviewers)} (${dayRange(from, to)}) that the workspace does not. That happens when an older copy takes its place, or when a disk loses what was written last.`;
}

export function takenWords({ taken, unknownWording }: TakenLabels): string {
  const rest =
    unknownWording === 0
      ? ''
      : ` ${count(unknownWording)} go on waiting: they were made under a codebook that this workspace does not have.`;
  return `${plural(taken, 'label or act', 'labels and acts')} taken in.${rest}`;
}
