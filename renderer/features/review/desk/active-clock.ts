/** Without a key, a click or a scroll for this long the reviewer is taken to be elsewhere. */
export const IDLE_AFTER = 60_000;

/**
 * Milliseconds spent on a case: only while the page is visible and in use. Between two signs of use at most
 * `IDLE_AFTER` counts.
 */
export class ActiveClock {
  readonly #now: () => number;
  #spent: number;
  #since: number | null;

  constructor(spent: number, now: () => number) {
    this.#spent = spent;
    this.#now = now;
    this.#since = now();
  }

  /** The reviewer did something. */
  touch(): void {
    this.#spent = this.milliseconds();
    this.#since = this.#now();
  }

  /** The page went out of sight: nothing counts until the next touch. */
  pause(): void {
    this.#spent = this.milliseconds();
    this.#since = null;
  }

  milliseconds(): number {
    if (this.#since === null) return this.#spent;
    return this.#spent + Math.round(Math.min(this.#now() - this.#since, IDLE_AFTER));
  }
}

/** Feeds a clock with what happens in the window. Returns the function that stops it. */
export function watchUse(clock: ActiveClock, page: Document): () => void {
  const touch = () => {
    if (page.visibilityState === 'visible') clock.touch();
  };
  const onVisibility = () => (page.visibilityState === 'visible' ? clock.touch() : clock.pause());
  const signs = ['keydown', 'pointerdown', 'wheel'] as const;
  for (const sign of signs) page.addEventListener(sign, touch, { passive: true });
  page.addEventListener('visibilitychange', onVisibility);
  return () => {
    for (const sign of signs) page.removeEventListener(sign, touch);
    page.removeEventListener('visibilitychange', onVisibility);
  };
}
