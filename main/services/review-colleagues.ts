import { AppError } from '../../shared/errors.ts';
import type { LabelEvent } from '../../shared/model/label-event.ts';
import type { Colleagues } from '../../shared/model/review.ts';
import { isAwaited, isInOpenSession, readColleagues, wasShown } from '../db/colleague-queries.ts';
import type { Db } from '../db/open-db.ts';

/** What the others said, for a reviewer who has committed; nothing while somebody is still to judge. */
export function colleaguesOf(db: Db, caseId: string, reviewer: string): Colleagues {
  if (isAwaited(db, caseId, reviewer) || isInOpenSession(db, caseId))
    return { state: 'waiting', answers: [] };
  const answers = readColleagues(db, caseId, reviewer);
  return { state: answers.length > 0 ? 'shown' : 'none', answers };
}

/** A blind answer that could be given anew after a colleague's was seen would not be blind. */
export function refuseIfShown(db: Db, act: readonly LabelEvent[]): void {
  for (const { body, caseId, reviewer } of act) {
    if (body.kind !== 'label' || body.stage === 'revealed') continue;
    if (!wasShown(db, { caseId, reviewer, pass: body.pass ?? 0 })) continue;
    throw new AppError(
      'CONFLICT',
      `A colleague's answer to ${caseId} was shown to you, so this commit can no longer be undone.`,
      { hint: 'Open the case and edit your answers instead: both are kept.' },
    );
  }
}
