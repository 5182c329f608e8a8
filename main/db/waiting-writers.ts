/** Long enough for a writer of another process, who cannot be seen here, to begin. */
const PAUSE_MS = 3;
/** So long one who writes much stands back for those who wait, before it asks for its turn like anybody else. */
const STANDS_BACK_MS = 500;

const nap = new Int32Array(new SharedArrayBuffer(4));
/** How many wait for their turn to write, or write just now, in memory that all threads of the process see. */
let waiting = new Int32Array(new SharedArrayBuffer(4));
let counts = true;

/** Lets this thread stand still. */
export function pause(milliseconds: number): void {
  Atomics.wait(nap, 0, 0, milliseconds);
}

/** The memory, for a thread that is begun. */
export function waitingMemory(): SharedArrayBuffer {
  return waiting.buffer as SharedArrayBuffer;
}

/**
 * In a thread that was begun with such memory. It looks at who waits, and is not counted itself: a thread that ended
 * while it was would have everybody stand back for good.
 */
export function lookAtWaiting(memory: SharedArrayBuffer): void {
  waiting = new Int32Array(memory);
  counts = false;
}

/** Does what has to wait for a turn to write, or is done within it. */
export function asOneWhoWaits<T>(work: () => T): T {
  if (!counts) return work();
  Atomics.add(waiting, 0, 1);
  try {
    return work();
  } finally {
    Atomics.sub(waiting, 0, 1);
    Atomics.notify(waiting, 0);
  }
}

/** Whether a person waits for a turn: then a transaction of one who writes much ends as soon as it can. */
export function someoneWaits(): boolean {
  return Atomics.load(waiting, 0) > 0;
}

/** To be called between the transactions of one who writes much: whoever waits writes now. */
export function giveWay(): void {
  pause(PAUSE_MS);
  standBack();
}

/** The same without a pause for other processes. */
export function standBack(): void {
  const until = performance.now() + STANDS_BACK_MS;
  for (;;) {
    const count = Atomics.load(waiting, 0);
    const left = until - performance.now();
    if (count === 0 || left <= 0) return;
    Atomics.wait(waiting, 0, count, left);
  }
}
