import { AppError } from '../../shared/errors.ts';

const RUNNING = 0;
const CANCELLED = 1;
const COMMITTED = 2;

/**
 * Decides between two threads, without a gap, whether a job was cancelled or went through: whoever answers the person
 * who cancelled and whoever commits the work cannot both have their way.
 */
export class JobControl {
  readonly shared: SharedArrayBuffer;
  readonly #state: Int32Array;

  constructor(shared = new SharedArrayBuffer(4)) {
    this.shared = shared;
    this.#state = new Int32Array(shared);
  }

  get cancelled(): boolean {
    return Atomics.load(this.#state, 0) === CANCELLED;
  }

  /** Returns false when it comes too late: the job has committed, or is about to. */
  cancel(): boolean {
    return Atomics.compareExchange(this.#state, 0, RUNNING, CANCELLED) !== COMMITTED;
  }

  /**
   * To be called by the job now and then.
   *
   * @param left what a cancel leaves behind, for the person who cancelled
   * @throws {AppError} CANCELLED
   */
  throwIfCancelled(left = 'Nothing of it was kept.'): void {
    if (this.cancelled) throw new AppError('CANCELLED', `Cancelled. ${left}`);
  }

  /** To be called by the job before its last step; from here on a cancel comes too late. @throws {AppError} CANCELLED */
  commit(): void {
    Atomics.compareExchange(this.#state, 0, RUNNING, COMMITTED);
    this.throwIfCancelled();
  }
}
