import type { Outcome } from '../../shared/model/case.ts';
import { readFrameFields, stratumKeySql } from './frame-queries.ts';
import type { Db } from './open-db.ts';
import { isSampleDrawn } from './sample-queries.ts';

/** The queue a case went to: its route, else that of the first trigger that names one. */
const QUEUE = `coalesce(c.route, (
  SELECT fired.value ->> '$.route' FROM json_each(k.body, '$.triggers') fired
  WHERE fired.value ->> '$.route' IS NOT NULL LIMIT 1))`;

export interface QueueCell {
  outcome: Outcome;
  stratum: string;
  queue: string | null;
  sampled: number;
}

/** Escalated cases of the sample, or of all imported ones while none was drawn, by stratum and queue. */
export function readQueueCells(db: Db): QueueCell[] {
  if (isSampleDrawn(db)) {
    return db
      .prepare<[], QueueCell>(`
        SELECT c.outcome AS outcome, s.stratum_key AS stratum, ${QUEUE} AS queue, count(*) AS sampled
        FROM sample_case s CROSS JOIN cases c ON c.seq = s.case_seq LEFT JOIN concealed k ON k.case_seq = c.seq
        WHERE c.outcome = 'escalated' GROUP BY 2, 3`)
      .all();
  }
  const key = stratumKeySql(readFrameFields(db), 'c');
  return db
    .prepare<[], QueueCell>(`
      SELECT c.outcome AS outcome, ${key} AS stratum, ${QUEUE} AS queue, count(*) AS sampled
      FROM live_case c LEFT JOIN concealed k ON k.case_seq = c.seq
      WHERE c.outcome = 'escalated' GROUP BY 2, 3`)
    .all();
}

/** The queue of each of the given cases that names one, by seq. */
export function readQueues(db: Db, seqs: readonly number[]): Map<number, string> {
  const rows = db
    .prepare<[string], [number, string]>(`
      SELECT c.seq, ${QUEUE} AS queue
      FROM json_each(?) given CROSS JOIN cases c ON c.seq = given.value
      LEFT JOIN concealed k ON k.case_seq = c.seq WHERE queue IS NOT NULL`)
    .raw()
    .all(JSON.stringify(seqs));
  return new Map(rows);
}

/** What the tables say of when a handover was made and taken. Times as they were imported. */
export interface HandoverRow {
  queue: string | null;
  endedAt: string | null;
  handedOverAt: string | null;
  /** "2026-11-02T14:05:00Z agent: ..." a line, as support tools tell what people said afterwards. */
  after: string | null;
  /** When a person first answered, as the source says it: seconds since 1970. */
  repliedAt: number | null;
  /** Seconds from the handover to a person's first message, as the source says it. */
  repliedAfter: number | null;
}

/** The newest handovers whose transcripts are here. */
export function readHandovers(db: Db, limit: number): HandoverRow[] {
  return db
    .prepare<[number], HandoverRow>(`
      SELECT ${QUEUE} AS queue, c.ended_at AS endedAt,
             t.messages ->> ('$[' || t.handover_turn || '].at') AS handedOverAt,
             substr(k.body ->> '$.later.conversation_after', 1, 20000) AS after,
             k.body ->> '$.later.first_admin_reply_at' AS repliedAt,
             k.body ->> '$.later.first_human_reply_s' AS repliedAfter
      FROM live_case c JOIN transcript t ON t.case_seq = c.seq LEFT JOIN concealed k ON k.case_seq = c.seq
      WHERE c.outcome = 'escalated' AND t.kept = 1
      ORDER BY c.started_at DESC, c.seq DESC LIMIT ?`)
    .all(limit);
}

export function countHandovers(db: Db): number {
  return db
    .prepare<[], number>("SELECT count(*) FROM live_case WHERE outcome = 'escalated'")
    .pluck()
    .get() as number;
}
