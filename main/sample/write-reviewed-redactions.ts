import { NO_MARKS } from '../../shared/model/redaction.ts';
import type { Db } from '../db/open-db.ts';
import { addRedactionMarks } from '../db/redaction-mark-queries.ts';
import { evalCases } from '../services/eval-items.ts';
import { redactionFingerprint } from '../services/redaction.ts';
import type { SampleContent } from './sample-content.ts';
import { CURATOR } from './write-eval-cases.ts';

/** Of the accepted ones that wait for an export, one in so many still has to be gone through. */
const STILL_TO_REVIEW = 4;

/** Somebody has gone through the redaction of most of what leaves next, and of the cases that were settled. */
export function writeReviewedRedactions(db: Db, { acts, endsAt }: SampleContent): void {
  const settled = acts
    .flatMap(({ events }) => events)
    .flatMap(({ caseId, body }) => (body.kind === 'adjudication' ? caseId : []));
  const leaving = evalCases(db)
    .filter(({ state }) => state === 'accepted')
    .flatMap(({ caseId }, place) => (place % STILL_TO_REVIEW === 1 ? [] : caseId));
  for (const caseId of new Set([...settled, ...leaving])) {
    const reviewed = redactionFingerprint(db, caseId);
    addRedactionMarks(db, { caseId, by: CURATOR, at: endsAt, marks: { ...NO_MARKS, reviewed } });
  }
}
