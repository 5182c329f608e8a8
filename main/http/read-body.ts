import type { IncomingMessage } from 'node:http';

/** Thrown when a request carries more than it may. */
export class TooLarge extends Error {}

/** The whole body of a small request as text; refuses to read beyond the limit, in bytes. */
export async function readBody(request: IncomingMessage, limit: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new TooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
