import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/**
 * The secret that the page holds and sends with every call: 256 random bits, new at each start. It travels in a header
 * that only our own page can set, never in a cookie, which other ports of this machine would receive too.
 */
export class SessionToken {
  readonly #bytes = randomBytes(32);

  get text(): string {
    return this.#bytes.toString('base64url');
  }

  /** Whether the request carries the token. Takes the same time however much of a guess is right. */
  admits(request: IncomingMessage): boolean {
    const given = /^Bearer ([\w-]{43})$/.exec(request.headers.authorization ?? '')?.[1];
    const bytes = Buffer.from(given ?? '', 'base64url');
    return bytes.length === this.#bytes.length && timingSafeEqual(bytes, this.#bytes);
  }
}
