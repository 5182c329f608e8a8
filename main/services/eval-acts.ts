import { ulid } from 'ulid';
import { changesOf, contentAfter } from '../../shared/analysis/evals/content-changes.ts';
import { AppError } from '../../shared/errors.ts';
import type {
  EvalChanges,
  EvalContent,
  EvalDeed,
  EvalItem,
  EvalView,
  LeftOut,
} from '../../shared/model/eval-case.ts';
import { appendEvalAct, numberOf, readEvalDraft, writeEvalDraft } from '../db/eval-queries.ts';
import { writeSoon } from '../db/write-soon.ts';
import type { Context } from './context.ts';
import { curationNow } from './curation-clock.ts';
import type { Curated } from './eval-items.ts';
import { requireCurated, viewOf } from './eval-view.ts';
import { requireCase } from './review-view.ts';

interface OnCase {
  caseId: string;
  by: string;
}

/** Takes a failure up. Taking what one has already changes nothing. */
export function open(
  context: Context,
  { owner, ...on }: OnCase & { owner?: string | null | undefined },
): EvalView {
  const given = owner === undefined ? on.by : owner;
  return act(context, on, ({ item }) =>
    item.id !== null && item.owner === given ? null : { kind: 'taken', owner: given },
  );
}

/** Records what was written. Of the draft only that remains which is not in it. */
export function edit(context: Context, { content, ...on }: OnCase & { content: EvalChanges }): EvalView {
  const { db } = context.session.require();
  return act(context, on, ({ item, standing }) => {
    refuseDecided(item);
    const typed = readEvalDraft(db, on.caseId);
    const stands = contentAfter(standing.content, content);
    const left = typed && contentAfter(typed, content);
    const isIn = left === null || Object.keys(changesOf(stands, left)).length === 0;
    if (typed) writeEvalDraft(db, on.caseId, isIn ? null : left, curationNow(context).toISOString());
    const changed = changesOf(standing.content, content);
    return Object.keys(changed).length === 0 ? null : { kind: 'edited', content: changed };
  });
}

export function accept(context: Context, on: OnCase): EvalView {
  return act(context, on, ({ item, standing: { content } }) => {
    refuseDecided(item);
    if (content.expectedBehaviour.trim() === '') {
      throw new AppError('INVALID', 'The eval case does not say yet what the agent should have done.', {
        field: 'expectedBehaviour',
        hint: 'Write the expected behaviour in a sentence or two.',
      });
    }
    if (content.criteria.length === 0) {
      throw new AppError('INVALID', 'The eval case has no criterion yet by which a run could fail it.', {
        field: 'criteria',
        hint: 'Add one: a plain sentence, or a check on a tool call or on what is said.',
      });
    }
    return { kind: 'accepted' };
  });
}

export function leaveOut(context: Context, { leftOut, ...on }: OnCase & { leftOut: LeftOut }): EvalView {
  return act(context, on, ({ item }) => {
    refuseDecided(item);
    return { kind: 'left_out', leftOut };
  });
}

export function reopen(context: Context, on: OnCase): EvalView {
  return act(context, on, ({ item }) => {
    if (isDecided(item)) return { kind: 'reopened' };
    throw new AppError('CONFLICT', 'The eval case is open already.', { hint: 'Nothing has to be done.' });
  });
}

function isDecided({ state }: EvalItem): boolean {
  return state === 'accepted' || state === 'exported' || state === 'left_out';
}

function refuseDecided(item: EvalItem): void {
  if (!isDecided(item)) return;
  const was = item.state === 'left_out' ? 'left out' : 'accepted';
  throw new AppError('CONFLICT', `${item.id ?? 'The failure'} was ${was}.`, { hint: 'Reopen it first.' });
}

/** Does what `decide` says of the case as it is at that moment; null when there is nothing to do. */
function act(context: Context, { caseId, by }: OnCase, decide: (now: Curated) => EvalDeed | null): EvalView {
  const { db } = context.session.require();
  const now = curationNow(context);
  writeSoon(db, () => {
    const found = requireCurated(db, caseId);
    const deed = decide(found);
    if (deed) {
      const number = numberOf(db, found.item);
      const id = ulid(now.getTime());
      appendEvalAct(db, { id, kind: 'do', target: null, number, by, at: now.toISOString(), deed });
    }
  });
  return viewOf(context, db, caseId, by);
}

/** Keeps what is being typed into a case. */
export function draft(
  context: Context,
  { caseId, content }: { caseId: string; content: EvalContent | null },
) {
  const { db } = context.session.require();
  requireCase(db, caseId);
  const savedAt = curationNow(context).toISOString();
  writeEvalDraft(db, caseId, content, savedAt);
  return { savedAt };
}
