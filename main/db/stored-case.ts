import { type CaseRecord, Message, Outcome } from '../../shared/model/case.ts';
import { type CohortRow, cohortOf } from './cohort-columns.ts';
import type { ConcealedBody } from './concealed-queries.ts';
import type { Db } from './open-db.ts';

interface Row extends CohortRow {
  seq: number;
  outcome: string;
  handoff_offered: number;
  started_at: string | null;
  ended_at: string | null;
  given_probability: number | null;
  content_hash: Buffer;
  messages: string;
  handover_turn: number | null;
  packet: string | null;
  metadata: string;
  body: string | null;
}

export interface StoredCase {
  record: CaseRecord;
  contentHash: Buffer;
}

/** A case as it was imported, whole, to be compared with what a file says; null when the workspace has none. */
export function readStoredCase(db: Db, caseId: string): StoredCase | null {
  const row = db
    .prepare<[string], Row>(`
      SELECT c.*, t.messages, t.handover_turn, t.packet, t.metadata, k.body
      FROM cases c JOIN transcript t ON t.case_seq = c.seq LEFT JOIN concealed k ON k.case_seq = c.seq
      WHERE c.case_id = ?`)
    .get(caseId);
  if (!row) return null;
  const signals = db
    .prepare<[number], [string, number]>('SELECT name, value FROM signal WHERE case_seq = ?')
    .raw()
    .all(row.seq);
  const hidden = row.body === null ? null : (JSON.parse(row.body) as ConcealedBody);
  return {
    contentHash: row.content_hash,
    record: {
      caseId,
      outcome: Outcome.parse(row.outcome),
      handoffOffered: row.handoff_offered === 1,
      startedAt: row.started_at,
      endedAt: row.ended_at,
      cohort: cohortOf(row),
      messages: Message.array().parse(JSON.parse(row.messages)),
      handover:
        row.handover_turn === null && row.packet === null
          ? null
          : { turn: row.handover_turn, packet: row.packet },
      concealed: {
        signals: Object.fromEntries(signals),
        triggers: hidden?.triggers ?? [],
        statedReason: hidden?.statedReason ?? null,
        later: hidden?.later ?? {},
        truth: hidden?.truth ?? {},
      },
      metadata: JSON.parse(row.metadata) as CaseRecord['metadata'],
      inclusionProbability: row.given_probability,
    },
  };
}

/** How many labels stand on a case. */
export function countLabels(db: Db, caseId: string): number {
  return db
    .prepare<[string], number>(`SELECT count(*) FROM standing WHERE case_id = ? AND kind = 'label'`)
    .pluck()
    .get(caseId) as number;
}
