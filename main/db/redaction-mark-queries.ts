import { NO_MARKS, RedactionMarks } from '../../shared/model/redaction.ts';
import type { Db } from './open-db.ts';
import { writeSoon } from './write-soon.ts';

/** What people decided about the redaction of a case; nothing yet where nobody looked at it. */
export function readRedactionMarks(db: Db, caseId: string): RedactionMarks {
  const body = db
    .prepare<[string], string>(
      'SELECT body FROM redaction_mark WHERE case_id = ? ORDER BY position DESC LIMIT 1',
    )
    .pluck()
    .get(caseId);
  return body === undefined ? NO_MARKS : RedactionMarks.parse(JSON.parse(body));
}

/** The same of every case that has any. */
export function readAllRedactionMarks(db: Db): Map<string, RedactionMarks> {
  return new Map(
    db
      .prepare<[], { caseId: string; body: string }>(
        'SELECT case_id AS caseId, body FROM redaction_mark ORDER BY position',
      )
      .all()
      .map(({ caseId, body }) => [caseId, RedactionMarks.parse(JSON.parse(body))]),
  );
}

/** Puts these in the place of the marks before; those stay in the record. */
export function addRedactionMarks(
  db: Db,
  { caseId, by, at, marks }: { caseId: string; by: string; at: string; marks: RedactionMarks },
): void {
  writeSoon(db, () =>
    db
      .prepare('INSERT INTO redaction_mark (case_id, done_by, recorded_at, body) VALUES (?, ?, ?, ?)')
      .run(caseId, by, at, JSON.stringify(marks)),
  );
}
