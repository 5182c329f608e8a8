import { AppError } from '../../shared/errors.ts';
import type { JournalFinding } from '../../shared/model/journal.ts';
import type { Db } from '../db/open-db.ts';

/** The workspace that is open: its file and the connection of this thread. */
export interface OpenWorkspace {
  path: string;
  db: Db;
  /** In event histories: this computer, and this copy of the file on it. */
  device: string;
  /** What was found of the journal of labels when it was opened; absent while nobody has looked. */
  journal?: JournalFinding;
}

/** Holds the one workspace that this process has open. */
export class Session {
  #open: OpenWorkspace | null = null;
  readonly #leave: () => void;

  /** @param leave called before a workspace is closed, so that whoever else uses its file lets go of it. */
  constructor(leave: () => void = () => {}) {
    this.#leave = leave;
  }

  get current(): OpenWorkspace | null {
    return this.#open;
  }

  /** The open workspace; without one the caller is told to open one first. */
  require(): OpenWorkspace {
    if (!this.#open)
      throw new AppError('NO_WORKSPACE', 'No workspace is open.', { hint: 'Open or create one first.' });
    return this.#open;
  }

  replace(next: OpenWorkspace | null): void {
    if (this.#open) this.#leave();
    this.#open?.db.close();
    this.#open = next;
  }
}
