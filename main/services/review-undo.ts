import { headsAfter } from '../../shared/analysis/event-standing.ts';
import { reverseAct } from '../../shared/analysis/reverse-act.ts';
import { undoStackOf } from '../../shared/analysis/undo-stack.ts';
import type { LabelEvent } from '../../shared/model/label-event.ts';
import { deleteDraft, writeDraft } from '../db/draft-queries.ts';
import { actsOf, appendAct, eventById, eventsOfAct, isFromHere } from '../db/event-log.ts';
import { everyEventOfCase } from '../db/event-rows.ts';
import type { Db } from '../db/open-db.ts';
import { readCodebook } from '../db/setting-queries.ts';
import { writeSoon } from '../db/write-soon.ts';
import type { Context } from './context.ts';
import { refuseIfShown } from './review-colleagues.ts';
import { showCase } from './review-showing.ts';
import { requireCase } from './review-view.ts';

/** Takes the reviewer's last act back, whenever it was; the answers return to the form as a draft. */
export function undo(context: Context, { reviewer }: { reviewer: string }) {
  return reverse(context, reviewer, 'undo');
}

/** Brings back what was undone last. */
export function redo(context: Context, { reviewer }: { reviewer: string }) {
  return reverse(context, reviewer, 'redo');
}

function reverse(context: Context, reviewer: string, kind: 'undo' | 'redo') {
  const { db, device } = context.session.require();
  const stack = undoStackOf(actsOf(db, reviewer));
  const entries = kind === 'undo' ? stack.done : stack.undone;
  const entry = entries.findLast(({ latest }) => stillStands(db, latest));
  if (!entry) return null;
  const act = eventsOfAct(db, entry.latest);
  const caseId = act[0]?.caseId;
  if (caseId === undefined) return null;
  if (kind === 'undo') refuseIfShown(db, act);
  const codebookVersion = readCodebook(db).version;
  const now = context.now();
  writeSoon(db, () => {
    appendAct(db, device, now, {
      reviewer,
      kind,
      target: entry.act,
      events: reverseAct(
        act,
        (id) => eventById(db, id),
        (event) => standingAfter(db, event),
      ).map((reversed) => ({
        ...reversed,
        codebookVersion,
      })),
    });
    if (kind === 'undo') keepAsDraft(db, act, reviewer, now.toISOString());
    else if (bringsLabel(eventsOfAct(db, entry.act))) deleteDraft(db, { caseId, reviewer });
  });
  const first = eventsOfAct(db, entry.act)[0];
  return { caseId, what: first ? nameOf(first) : 'act', view: showCase(context, { caseId, reviewer }) };
}

/** A mark or a skip that is done again leaves the unfinished answers alone. */
function bringsLabel(act: readonly LabelEvent[]): boolean {
  return act.some(({ body }) => body.kind === 'label');
}

/**
 * What stands now of an event that was written here: itself, or a later one of this file. An answer that a bundle
 * brought beside it or after it is not taken back along with it.
 */
function standingAfter(db: Db, event: LabelEvent): string[] {
  return headsAfter(event, everyEventOfCase(db, event.caseId)).filter((id) => isFromHere(db, id));
}

function stillStands(db: Db, actId: string): boolean {
  return eventsOfAct(db, actId).some((event) => standingAfter(db, event).length > 0);
}

function keepAsDraft(db: Db, act: readonly LabelEvent[], reviewer: string, updatedAt: string): void {
  const labels = act.map((event) => event.body).filter((body) => body.kind === 'label');
  const blind = labels.find((body) => body.stage === 'blind');
  const last = labels.at(-1);
  const caseId = act[0]?.caseId;
  if (!blind || !last || caseId === undefined) return;
  const opened = requireCase(db, caseId).outcome === 'escalated';
  const draft = {
    answers: last.answers,
    beforePacket: opened ? blind.answers : null,
    milliseconds: blind.milliseconds ?? 0,
  };
  writeDraft(db, { caseId, reviewer, pass: blind.pass ?? 0 }, draft, updatedAt);
}

/** A decision in a few words, for the history and for "undone: ...". */
export function nameOf(event: LabelEvent): string {
  const { body } = event;
  switch (body.kind) {
    case 'label':
      return body.stage === 'revealed' ? `revised: ${body.answers.verdict}` : body.answers.verdict;
    case 'skip':
      return `skipped: ${body.reason}`;
    case 'adjudication':
      return `settled: ${body.answers.verdict}`;
    case 'flag':
      return 'marked for the lead';
    case 'appeal':
      return 'appealed';
    case 'gold':
      return `known answer: ${body.answers.verdict}`;
    case 'retraction':
      return body.of === 'flag' ? 'mark for the lead taken away' : 'taken back';
  }
}
