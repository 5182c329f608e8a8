import { Draft } from '../../shared/model/review.ts';
import type { Db } from './open-db.ts';
import { writeSoon } from './write-soon.ts';

export function readDraft(db: Db, caseId: string, reviewer: string): Draft | null {
  const body = db
    .prepare<[string, string], string>('SELECT body FROM draft WHERE case_id = ? AND reviewer = ?')
    .pluck()
    .get(caseId, reviewer);
  return body === undefined ? null : Draft.parse(JSON.parse(body));
}

export function writeDraft(db: Db, caseId: string, reviewer: string, draft: Draft, updatedAt: string): void {
  const put = db.prepare(`
    INSERT INTO draft (case_id, reviewer, body, updated_at) VALUES (?, ?, ?, ?)
    ON CONFLICT (case_id, reviewer) DO UPDATE SET body = excluded.body, updated_at = excluded.updated_at`);
  writeSoon(db, () => put.run(caseId, reviewer, JSON.stringify(draft), updatedAt));
}

export function deleteDraft(db: Db, caseId: string, reviewer: string): void {
  db.prepare('DELETE FROM draft WHERE case_id = ? AND reviewer = ?').run(caseId, reviewer);
}
