import type { EventBody } from '../../shared/model/label-event.ts';
import type { Db } from './open-db.ts';

/** A case that a reviewer asks the lead to look at. */
export interface Flag {
  eventId: string;
  caseId: string;
  reviewer: string;
  note: string | null;
  recordedAt: string;
}

type Row = Omit<Flag, 'note'> & { body: string };

/** Every flag that stands, the oldest first. */
export function readFlags(db: Db): Flag[] {
  return db
    .prepare<[], Row>(`
      SELECT s.event_id AS eventId, s.case_id AS caseId, s.reviewer, s.recorded_at AS recordedAt, e.body
      FROM standing s JOIN event e ON e.id = s.event_id WHERE s.kind = 'flag' ORDER BY e.position`)
    .all()
    .map(({ body, ...flag }) => ({ ...flag, note: noteIn(JSON.parse(body) as EventBody) }));
}

function noteIn(body: EventBody): string | null {
  return body.kind === 'flag' ? (body.note ?? null) : null;
}
