import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync, writeSync } from 'node:fs';

const WORD = 'sha256 ';
const HEX = 64;
const CHUNK = 1 << 20;

/** The comment of a bundle that is not sealed yet; it has the length of the seal. */
export const UNSEALED = `${WORD}${'0'.repeat(HEX)}`;

/** Writes the SHA-256 of a whole zip file, all but these last 64 characters, into its comment. */
export function seal(path: string): void {
  const digest = digestOf(path);
  const file = openSync(path, 'r+');
  try {
    writeSync(file, digest, statSync(path).size - HEX, 'latin1');
  } finally {
    closeSync(file);
  }
}

/** Whether every byte of the file is as it was sealed. Sizes and hashes inside cover the content; this covers the rest. */
export function isSealed(path: string, comment: string): boolean {
  return comment === `${WORD}${digestOf(path)}`;
}

function digestOf(path: string): string {
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  try {
    const end = statSync(path).size - HEX;
    const chunk = Buffer.alloc(CHUNK);
    for (let at = 0; at < end; ) {
      const read = readSync(file, chunk, 0, Math.min(CHUNK, end - at), at);
      if (read === 0) break;
      hash.update(chunk.subarray(0, read));
      at += read;
    }
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}
