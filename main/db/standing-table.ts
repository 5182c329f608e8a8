import { type Place, placeOf, placesOf } from '../../shared/analysis/event-standing.ts';
import type { LabelEvent } from '../../shared/model/label-event.ts';
import { everyEventOfCase } from './event-rows.ts';
import type { Db } from './open-db.ts';
import { prepared } from './prepared.ts';

/** Derives anew what stands in a case, from its events alone. To be called whenever it got an event. */
export function restand(db: Db, caseId: string): Place<LabelEvent>[] {
  prepared(db, 'DELETE FROM standing WHERE case_id = ?').run(caseId);
  prepared(db, 'DELETE FROM rival WHERE case_id = ?').run(caseId);
  const places = placesOf(everyEventOfCase(db, caseId));
  for (const { stands, rivals } of places) {
    if (!stands) continue;
    seat(db, stands);
    for (const { id } of rivals) {
      prepared(db, 'INSERT INTO rival (event_id, case_id, beside) VALUES (?, ?, ?)').run(
        id,
        caseId,
        stands.id,
      );
    }
  }
  return places;
}

/** The events that nothing supersedes in the place of an answer: a new one, given with all in sight, supersedes each. */
export function headsInPlace(db: Db, answer: Pick<LabelEvent, 'caseId' | 'reviewer' | 'body'>): string[] {
  const key = placeOf(answer);
  const place = placesOf(everyEventOfCase(db, answer.caseId)).find((one) => one.key === key);
  return place?.heads.map(({ id }) => id) ?? [];
}

/** Notes that an answer stands. */
export function seat(db: Db, { id, caseId, reviewer, recordedAt, body }: LabelEvent): void {
  const label = body.kind === 'label' ? body : null;
  prepared(
    db,
    `
    INSERT INTO standing (event_id, case_id, reviewer, kind, stage, pass, occasion, verdict, milliseconds, recorded_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    caseId,
    reviewer,
    body.kind,
    label?.stage ?? null,
    'pass' in body ? (body.pass ?? 0) : 0,
    label?.occasion ?? null,
    'answers' in body ? body.answers.verdict : null,
    label?.milliseconds ?? null,
    recordedAt,
  );
}

/** Empties what is derived and fills it from the events alone, as doctor's repair does. */
export function rebuildStanding(db: Db): void {
  db.transaction(() => {
    db.exec('DELETE FROM rival; DELETE FROM standing');
    for (const caseId of prepared<[], string>(db, 'SELECT DISTINCT case_id FROM event').pluck().all()) {
      restand(db, caseId);
    }
  }).immediate();
}
