import type { ReviewView } from '../../shared/model/review.ts';
import { noteShown, wasShown } from '../db/colleague-queries.ts';
import { writeSoon } from '../db/write-soon.ts';
import type { Context } from './context.ts';
import { readPass } from './review-pass.ts';
import { headsFor, reviewView } from './review-view.ts';

/**
 * Shows a case to its reviewer. From the moment that a colleague's answer is among what is shown, their own can no
 * longer be taken back: that is noted before it leaves the house.
 */
export function showCase(
  context: Context,
  { caseId, reviewer }: { caseId: string; reviewer: string },
  time?: number,
): ReviewView {
  const { db } = context.session.require();
  const now = context.now();
  const view = reviewView(db, caseId, reviewer, now, time);
  if (view.colleagues.answers.length === 0) return view;
  const pass = time ?? readPass(db, caseId, reviewer, headsFor(db, caseId, reviewer), now).pass;
  const showing = { reviewer, caseId, pass };
  if (!wasShown(db, showing)) writeSoon(db, () => noteShown(db, showing, now.toISOString()));
  return view;
}
