import type { Db } from './open-db.ts';
import { pause, someoneWaits, standBack } from './waiting-writers.ts';

/** How long one transaction may keep writers of other processes out; they wait five seconds before they give up. */
const TURN_MS = 3000;
/** Longer than the longest step in which SQLite waits for a lock, so that whoever waits gets it in between. */
const REST_MS = 110;

/**
 * One write transaction over many small batches, for a bulk load, when nobody has cases to label: what is read need not
 * be kept in memory until it is worth a transaction, and the search index is written out rarely.
 */
export class LongTurn {
  readonly #db: Db;
  readonly #milliseconds: number;
  #over = 0;
  #rested = 0;

  constructor(db: Db, { milliseconds = TURN_MS } = {}) {
    this.#db = db;
    this.#milliseconds = milliseconds;
  }

  /** Does work within the turn at hand, or begins another. What a turn holds is in the file once it has ended. */
  take(work: () => void): void {
    if (!this.#db.inTransaction) {
      pause(Math.max(0, this.#rested - performance.now()));
      standBack();
      this.#db.exec('BEGIN IMMEDIATE');
      this.#over = performance.now() + this.#milliseconds;
    }
    work();
    if (performance.now() >= this.#over || someoneWaits()) this.end();
  }

  end(): void {
    if (!this.#db.inTransaction) return;
    this.#db.exec('COMMIT');
    this.#rested = performance.now() + REST_MS;
  }
}
