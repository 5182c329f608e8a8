import { AppError } from '../../shared/errors.ts';
import type { LabelEvent } from '../../shared/model/label-event.ts';
import { appendAct, type NewEvent } from '../db/event-log.ts';
import { countRevisions } from '../db/revision-queries.ts';
import { readCodebook } from '../db/setting-queries.ts';
import type { Context } from './context.ts';
import { showCase } from './review-showing.ts';
import { headsFor, requireCase } from './review-view.ts';

interface OneCase {
  reviewer: string;
  caseId: string;
}

/** Marks a case for the lead. Marking it again replaces the note. */
export function flag(context: Context, input: OneCase & { note?: string | undefined }) {
  const note = input.note?.trim();
  return append(context, input, flagsIn(context, input), { kind: 'flag', ...(note ? { note } : {}) });
}

/** Takes the reviewer's own mark away. */
export function unflag(context: Context, input: OneCase) {
  const flags = flagsIn(context, input);
  if (flags.length === 0) {
    throw new AppError('CONFLICT', 'This case carries no mark of yours for the lead.');
  }
  return append(context, input, flags, { kind: 'retraction', stage: 'blind', of: 'flag' });
}

/** How often this reviewer gave another verdict after the reveal. */
export function revisions(context: Context, { reviewer }: { reviewer: string }) {
  return countRevisions(context.session.require().db, reviewer);
}

function flagsIn(context: Context, { caseId, reviewer }: OneCase): LabelEvent[] {
  const { db } = context.session.require();
  requireCase(db, caseId);
  return headsFor(db, caseId, reviewer).filter(({ body }) => body.kind === 'flag');
}

function append(
  context: Context,
  { caseId, reviewer }: OneCase,
  replaced: readonly LabelEvent[],
  body: NewEvent['body'],
) {
  const { db, device } = context.session.require();
  const now = context.now();
  const supersedes = replaced.map(({ id }) => id);
  const codebookVersion = readCodebook(db).version;
  const events = [{ caseId, codebookVersion, supersedes, body }];
  appendAct(db, device, now, { reviewer, kind: 'do', target: null, events });
  return { savedAt: now.toISOString(), view: showCase(context, { caseId, reviewer }) };
}
