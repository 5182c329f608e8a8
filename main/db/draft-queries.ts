import { Draft } from '../../shared/model/review.ts';
import type { Db } from './open-db.ts';
import { prepared } from './prepared.ts';
import { writeSoon } from './write-soon.ts';

/** Whose unfinished answers, to which case, and which time it is that they judge it. One draft is kept per case. */
export interface DraftPlace {
  caseId: string;
  reviewer: string;
  pass: number;
}

/** The draft of this time; what was left of another time is not it. */
export function readDraft(db: Db, { caseId, reviewer, pass }: DraftPlace): Draft | null {
  const body = prepared<[string, string, number], string>(
    db,
    'SELECT body FROM draft WHERE case_id = ? AND reviewer = ? AND pass = ?',
  )
    .pluck()
    .get(caseId, reviewer, pass);
  return body === undefined ? null : Draft.parse(JSON.parse(body));
}

export function writeDraft(
  db: Db,
  { caseId, reviewer, pass }: DraftPlace,
  draft: Draft,
  updatedAt: string,
): void {
  const put = prepared(
    db,
    `
    INSERT INTO draft (case_id, reviewer, pass, body, updated_at) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (case_id, reviewer)
    DO UPDATE SET pass = excluded.pass, body = excluded.body, updated_at = excluded.updated_at`,
  );
  writeSoon(db, () => put.run(caseId, reviewer, pass, JSON.stringify(draft), updatedAt));
}

export function deleteDraft(db: Db, { caseId, reviewer }: Omit<DraftPlace, 'pass'>): void {
  prepared(db, 'DELETE FROM draft WHERE case_id = ? AND reviewer = ?').run(caseId, reviewer);
}
