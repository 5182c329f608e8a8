import { type FailureTrace, TRACE_VERSION } from '../../shared/analysis/failures/failure-trace.ts';
import type { Message, Outcome } from '../../shared/model/case.ts';
import type { ConductFound } from '../../shared/model/conduct-failure.ts';
import type { Db } from './open-db.ts';
import { prepared } from './prepared.ts';
import { writeSoon } from './write-soon.ts';

/** What was read of a transcript; each part when somebody asked for it. */
interface Read {
  trace: FailureTrace;
  conduct: ConductFound[];
}

/** Those traces of the given cases that were read before in today's shape, by seq. */
export function readFailureTraces(db: Db, seqs: readonly number[]): Map<number, FailureTrace> {
  return readPart(db, 'trace', seqs);
}

/** Keeps traces, so that no transcript is read twice. */
export function writeFailureTraces(db: Db, traces: ReadonlyMap<number, FailureTrace>): void {
  writePart(db, 'trace', traces);
}

/** What was found of the agent's conduct in those of the given cases that were looked at, by seq. */
export function readConductFound(db: Db, seqs: readonly number[]): Map<number, ConductFound[]> {
  return readPart(db, 'conduct', seqs);
}

export function writeConductFound(db: Db, found: ReadonlyMap<number, ConductFound[]>): void {
  writePart(db, 'conduct', found);
}

function readPart<Part extends keyof Read>(
  db: Db,
  part: Part,
  seqs: readonly number[],
): Map<number, Read[Part]> {
  const rows = db
    .prepare<[string, string, number], [number, string | null]>(`
      SELECT t.case_seq, t.body -> ? FROM json_each(?) g CROSS JOIN failure_trace t ON t.case_seq = g.value
      WHERE t.version = ?`)
    .raw()
    .all(`$.${part}`, JSON.stringify(seqs), TRACE_VERSION);
  return new Map(
    rows.flatMap(([seq, body]): [number, Read[Part]][] => (body === null ? [] : [[seq, JSON.parse(body)]])),
  );
}

function writePart<Part extends keyof Read>(
  db: Db,
  part: Part,
  values: ReadonlyMap<number, Read[Part]>,
): void {
  writeSoon(db, () => {
    const write = db.prepare(`
      INSERT INTO failure_trace (case_seq, version, body)
      SELECT seq, @version, json_set('{}', @path, json(@value)) FROM cases WHERE seq = @seq
      ON CONFLICT (case_seq) DO UPDATE SET version = @version,
        body = json_set(CASE version WHEN @version THEN body ELSE '{}' END, @path, json(@value))`);
    for (const [seq, value] of values) {
      write.run({ seq, version: TRACE_VERSION, path: `$.${part}`, value: JSON.stringify(value) });
    }
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
