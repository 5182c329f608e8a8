import type { Outcome } from '../../shared/model/case.ts';
import type { Db } from './open-db.ts';

/** A case whose transcript is here. */
export interface NewestCase {
  seq: number;
  caseId: string;
  outcome: Outcome;
  startedAt: string | null;
  topic: string | null;
}

/** Cases with their transcripts here, the newest first; those without a date last. */
export function readNewestCases(db: Db, limit: number): NewestCase[] {
  return db
    .prepare<[number], NewestCase>(`
      SELECT c.seq, c.case_id AS caseId, c.outcome, c.started_at AS startedAt, c.topic
      FROM live_case c JOIN transcript t ON t.case_seq = c.seq
      WHERE t.kept = 1 ORDER BY c.started_at DESC, c.seq DESC LIMIT ?`)
    .all(limit);
}

export function countTranscripts(db: Db): number {
  return db
    .prepare<[], number>(
      'SELECT count(*) FROM live_case c JOIN transcript t ON t.case_seq = c.seq WHERE t.kept = 1',
    )
    .pluck()
    .get() as number;
}
