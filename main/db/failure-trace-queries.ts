import { type FailureTrace, TRACE_VERSION } from '../../shared/analysis/failures/failure-trace.ts';
import type { Message, Outcome } from '../../shared/model/case.ts';
import type { Db } from './open-db.ts';
import { prepared } from './prepared.ts';
import { writeSoon } from './write-soon.ts';

/** Those traces of the given cases that were read before in today's shape, by seq. */
export function readFailureTraces(db: Db, seqs: readonly number[]): Map<number, FailureTrace> {
  const rows = db
    .prepare<[string, number], [number, string]>(`
      SELECT t.case_seq, t.body FROM json_each(?) g CROSS JOIN failure_trace t ON t.case_seq = g.value
      WHERE t.version = ?`)
    .raw()
    .all(JSON.stringify(seqs), TRACE_VERSION);
  return new Map(rows.map(([seq, body]) => [seq, JSON.parse(body) as FailureTrace]));
}

/** Keeps traces, so that no transcript is read twice. */
export function writeFailureTraces(db: Db, traces: ReadonlyMap<number, FailureTrace>): void {
  writeSoon(db, () => {
    const insert = db.prepare(`
      INSERT OR REPLACE INTO failure_trace (case_seq, version, body)
      SELECT seq, ?, ? FROM cases WHERE seq = ?`);
    for (const [seq, trace] of traces) insert.run(TRACE_VERSION, JSON.stringify(trace), seq);
  });
}

interface TranscriptRow {
  outcome: Outcome;
  messages: string;
  handover_turn: number | null;
  packet: string | null;
  kept: number;
}

/** What was said in a case, by its row; null while the transcript is not here. */
export function readTranscript(db: Db, seq: number) {
  const row = prepared<[number], TranscriptRow>(
    db,
    `SELECT c.outcome, t.messages, t.handover_turn, t.packet, t.kept
     FROM cases c JOIN transcript t ON t.case_seq = c.seq WHERE c.seq = ?`,
  ).get(seq);
  if (!row || row.kept === 0) return null;
  const { outcome, messages, handover_turn: handoverTurn, packet } = row;
  return { outcome, handoverTurn, packet, messages: JSON.parse(messages) as Message[] };
}
