import { createHash, randomBytes } from 'node:crypto';

type Redeemed = 'ok' | 'spent' | 'unknown';

/**
 * One-use codes that carry the session from the terminal into the browser, as the fragment of the launch address. A
 * fragment never reaches a server or a Referer; what is left of it in a history is worth nothing.
 */
export class LaunchCodes {
  readonly #now: () => number;
  readonly #lifetime: number;
  /** Hash of a code -> when it expires; 0 once it was used. */
  readonly #codes = new Map<string, number>();

  /** @param lifetime in milliseconds. */
  constructor(now: () => number, lifetime: number) {
    this.#now = now;
    this.#lifetime = lifetime;
  }

  issue(): string {
    const code = randomBytes(24).toString('base64url');
    this.#codes.set(fingerprint(code), this.#now() + this.#lifetime);
    return code;
  }

  /** Uses a code up. `spent` is a code of ours that was used before or is too old. */
  redeem(code: string): Redeemed {
    const key = fingerprint(code);
    const expires = this.#codes.get(key);
    if (expires === undefined) return 'unknown';
    this.#codes.set(key, 0);
    return this.#now() < expires ? 'ok' : 'spent';
  }
}

/** Codes are kept and looked up by hash, so the time of a lookup says nothing about a code. */
function fingerprint(code: string): string {
  return createHash('sha256').update(code).digest('base64url');
}
