import { placesOf } from '../../shared/analysis/event-standing.ts';
import { eventWords } from '../../shared/analysis/event-words.ts';
import { AppError } from '../../shared/errors.ts';
import type { MergeConflict } from '../../shared/model/bundle.ts';
import type { LabelEvent } from '../../shared/model/label-event.ts';
import { appendAct, eventById } from '../db/event-log.ts';
import { everyEventOfCase } from '../db/event-rows.ts';
import { casesWithRivals } from '../db/history-queries.ts';
import type { Db } from '../db/open-db.ts';
import { headsInPlace } from '../db/standing-table.ts';
import type { Context } from './context.ts';

/** Answers that know nothing of each other, case by case; of all cases, or of those named. */
export function conflictsIn(db: Db, among?: ReadonlySet<string>): MergeConflict[] {
  return casesWithRivals(db, among).flatMap((caseId) =>
    placesOf(everyEventOfCase(db, caseId)).flatMap(({ stands, rivals }): MergeConflict[] => {
      if (!stands || rivals.length === 0) return [];
      const { kind } = stands.body;
      return [
        {
          caseId,
          kind: kind === 'adjudication' || kind === 'gold' ? 'settlement' : 'own',
          answers: [stands, ...rivals].map((event) => toAnswer(event, event === stands)),
        },
      ];
    }),
  );
}

function toAnswer(event: LabelEvent, stands: boolean): MergeConflict['answers'][number] {
  const { id, reviewer, device, recordedAt, body } = event;
  const note = 'answers' in body ? (body.answers.note ?? null) : null;
  return { eventId: id, reviewer, device, recordedAt, what: eventWords(body), note, stands };
}

/** A person decides between answers of their own: the one that is kept is given anew, with all of them in sight. */
export function keep(context: Context, { eventId, reviewer }: { eventId: string; reviewer: string }) {
  const { db, device } = context.session.require();
  const event = eventById(db, eventId);
  if (!event)
    throw new AppError('NOT_FOUND', 'There is no such answer in this workspace.', { field: 'eventId' });
  if (event.reviewer !== reviewer) {
    throw new AppError('INVALID', `Only ${event.reviewer} can decide between answers of their own.`, {
      hint: 'A lead settles the case instead, in Agreement.',
    });
  }
  const supersedes = headsInPlace(db, event);
  if (!supersedes.includes(eventId)) {
    throw new AppError('CONFLICT', 'This answer has been replaced since.', {
      hint: 'Look at the list anew.',
    });
  }
  const now = context.now();
  appendAct(db, device, now, {
    reviewer,
    kind: 'do',
    target: null,
    events: [{ caseId: event.caseId, codebookVersion: event.codebookVersion, supersedes, body: event.body }],
  });
  return { savedAt: now.toISOString() };
}
