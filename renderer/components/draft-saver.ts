export type Saving =
  | { readonly state: 'nothing' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly at: string }
  | { readonly state: 'failed'; readonly error: unknown };

interface Ports<Draft> {
  readonly save: (draft: Draft) => Promise<{ savedAt: string }>;
  readonly onChange: (saving: Saving) => void;
  /** Milliseconds between the last change and its saving. */
  readonly delay: number;
  /** Milliseconds until a failed saving is tried again by itself. */
  readonly retryDelay: number;
}

/**
 * Saves the latest draft soon after it changed: one saving at a time, the newest wins, and a draft that could not be
 * saved is kept and tried again until it is.
 */
export class DraftSaver<Draft> {
  readonly #ports: Ports<Draft>;
  #waiting: Draft | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;
  /** Trouble is told until something is saved: trying again by itself does not take the message away for a moment. */
  #isInTrouble = false;

  constructor(ports: Ports<Draft>) {
    this.#ports = ports;
  }

  schedule(draft: Draft): void {
    this.#waiting = draft;
    this.#wait(this.#ports.delay);
  }

  /** Saves now what is waiting. Resolves to whether everything is saved. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    await this.#running;
    if (!this.#waiting) return true;
    this.#running = this.#saveWaiting(this.#waiting);
    await this.#running;
    this.#running = null;
    return this.#waiting === null;
  }

  /** Whether something could not be saved yet. */
  get isInTrouble(): boolean {
    return this.#isInTrouble;
  }

  /** Forgets what waits: it has gone another way, or there is nothing left to draft. Waits for a saving under way. */
  async drop(): Promise<void> {
    clearTimeout(this.#timer);
    this.#waiting = null;
    await this.#running;
    clearTimeout(this.#timer);
    this.#waiting = null;
  }

  #wait(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), delay);
  }

  async #saveWaiting(draft: Draft): Promise<void> {
    if (!this.#isInTrouble) this.#ports.onChange({ state: 'saving' });
    try {
      const { savedAt } = await this.#ports.save(draft);
      this.#isInTrouble = false;
      if (this.#waiting === draft) this.#waiting = null;
      this.#ports.onChange({ state: 'saved', at: savedAt });
    } catch (error) {
      this.#isInTrouble = true;
      this.#ports.onChange({ state: 'failed', error });
      if (this.#waiting) this.#wait(this.#ports.retryDelay);
    }
  }
}

/** Saves what waits when the page is left or hidden, and warns where it cannot. Returns the way to stop, which saves too. */
export function saveWhenLeaving<Draft>(saver: DraftSaver<Draft>): () => void {
  const flush = () => void saver.flush();
  const warn = (event: BeforeUnloadEvent) => {
    if (saver.isInTrouble) event.preventDefault();
  };
  document.addEventListener('visibilitychange', flush);
  window.addEventListener('pagehide', flush);
  window.addEventListener('beforeunload', warn);
  return () => {
    flush();
    document.removeEventListener('visibilitychange', flush);
    window.removeEventListener('pagehide', flush);
    window.removeEventListener('beforeunload', warn);
  };
}
