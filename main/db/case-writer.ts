import type { CaseRecord } from '../../shared/model/case.ts';
import { drawOf } from './case-draw.ts';
import { encodeCase } from './encode-case.ts';
import type { Db } from './open-db.ts';
import { TextTurns } from './text-turns.ts';
import { giveWay, someoneWaits } from './waiting-writers.ts';
import { writeTogether } from './write-soon.ts';

interface Ready {
  record: CaseRecord;
  encoded: ReturnType<typeof encodeCase>;
  draw: number;
}

interface WriterOptions {
  /**
   * How it goes about it beside people at work: so many milliseconds it writes at a time. Texts then come to the search
   * index later than their cases; all of them are there after `end`. Absent: everything in one go.
   */
  turns?: { milliseconds: number; beat: () => void } | undefined;
  /** What was said stays in the file; only what is known of a case is written. */
  factsOnly?: boolean;
}

/** Writes new cases under an import. A case whose id is taken is left alone and given back. */
export class CaseWriter {
  readonly #db: Db;
  readonly #importId: number;
  readonly #seed: string;
  readonly #turn: number;
  readonly #texts: TextTurns | null;
  readonly #factsOnly: boolean;
  readonly #statements;

  constructor(db: Db, importId: number, seed: string, { turns, factsOnly }: WriterOptions = {}) {
    this.#turn = turns?.milliseconds ?? Number.POSITIVE_INFINITY;
    this.#texts = turns ? new TextTurns(db, { turn: turns.milliseconds, beat: turns.beat }) : null;
    this.#factsOnly = factsOnly ?? false;
    this.#db = db;
    this.#importId = importId;
    this.#seed = seed;
    this.#statements = {
      lastSeq: db.prepare<[], number | null>('SELECT max(seq) FROM cases').pluck(),
      cases: db.prepare(`
        INSERT INTO cases (seq, case_id, import_id, draw, outcome, handoff_offered, started_at, ended_at, topic, segment,
                           channel, route, language, agent_version, turns, given_probability, content_hash)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (case_id) DO NOTHING`),
      transcript: db.prepare(
        'INSERT INTO transcript (case_seq, messages, handover_turn, packet, metadata, kept) VALUES (?, ?, ?, ?, ?, ?)',
      ),
      concealed: db.prepare('INSERT INTO concealed (case_seq, body) VALUES (?, ?)'),
      signal: db.prepare('INSERT INTO signal (name, case_seq, value) VALUES (?, ?, ?)'),
      text: db.prepare('INSERT INTO case_text (rowid, body) VALUES (?, ?)'),
    };
  }

  /**
   * Writes a batch in one transaction, or in several short ones; encoding is done before the file is locked. Gives back the places in
   * the batch of cases whose id the workspace has already.
   */
  write(records: readonly CaseRecord[]): number[] {
    const ready = records.map((record) => ({
      record,
      encoded: encodeCase(record),
      draw: drawOf(this.#seed, record.caseId),
    }));
    const taken: number[] = [];
    for (let place = 0; place < ready.length; ) {
      place = this.#writeFor(ready, place, taken);
      if (!this.#texts) continue;
      giveWay();
      this.#texts.writeWhenDue();
    }
    return taken;
  }

  /** Writes what is still held back. */
  end(): void {
    this.#texts?.writeAll();
  }

  /** Writes from a place on until the turn is over; returns the place that comes next. */
  #writeFor(ready: readonly Ready[], from: number, taken: number[]): number {
    // Within a long turn this is no step of its own: with every savepoint SQLite writes the search index out.
    return writeTogether(this.#db, () => {
      const over = performance.now() + this.#turn;
      let seq = this.#statements.lastSeq.get() ?? 0;
      let place = from;
      do {
        if (this.#writeCase(seq + 1, ready[place] as Ready)) seq++;
        else taken.push(place);
        place++;
      } while (place < ready.length && performance.now() < over && !(this.#texts && someoneWaits()));
      return place;
    });
  }

  /** Returns whether the case is new. */
  #writeCase(seq: number, { record, encoded, draw }: Ready): boolean {
    const { cohort, handover } = record;
    const { changes } = this.#statements.cases.run(
      seq,
      record.caseId,
      this.#importId,
      draw,
      record.outcome,
      record.handoffOffered ? 1 : 0,
      record.startedAt,
      record.endedAt,
      cohort.topic ?? null,
      cohort.segment ?? null,
      cohort.channel ?? null,
      cohort.route ?? null,
      cohort.language ?? null,
      cohort.agentVersion ?? null,
      record.messages.length,
      record.inclusionProbability,
      encoded.contentHash,
    );
    if (changes === 0) return false;
    const leftOut = this.#factsOnly && (record.messages.length > 0 || handover !== null);
    if (leftOut) this.#statements.transcript.run(seq, '[]', null, null, encoded.metadata, 0);
    else {
      const { turn = null, packet = null } = handover ?? {};
      this.#statements.transcript.run(seq, encoded.messages, turn, packet, encoded.metadata, 1);
    }
    if (encoded.concealed !== null) this.#statements.concealed.run(seq, encoded.concealed);
    const { signals } = record.concealed;
    for (const name in signals) this.#statements.signal.run(name, seq, signals[name]);
    const text = leftOut ? record.caseId : encoded.searchText;
    if (this.#texts) this.#texts.add(seq, text);
    else this.#statements.text.run(seq, text);
    return true;
  }
}
