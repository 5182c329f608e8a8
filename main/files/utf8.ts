/**
 * UTF-8 that may be broken in places. A byte that belongs to no valid sequence becomes the lone surrogate U+DC00 + byte,
 * which valid UTF-8 can never give: so a broken row is recognised after splitting and its bytes are not lost.
 */

/** How many bytes at the end of a chunk may be the beginning of a sequence that goes on in the next chunk. */
export function unfinishedTail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return sequenceLength(byte) > back ? back : 0;
  }
  return 0;
}

export interface BrokenUtf8 {
  /** Valid sequences of more than one byte. */
  valid: number;
  /** Sequences begun with a right lead byte and at least one right continuation, then cut: damage to UTF-8 text. */
  cut: number;
  /** Bytes that fit nowhere: what another encoding looks like. */
  stray: number;
  /** Offset in the chunk of the first bad byte, or -1. */
  firstBad: number;
}

/** Decodes a chunk that is not valid UTF-8, with what was found on the way. */
export function decodeBroken(bytes: Uint8Array): { text: string; found: BrokenUtf8 } {
  const found: BrokenUtf8 = { valid: 0, cut: 0, stray: 0, firstBad: -1 };
  const parts: string[] = [];
  let good = 0;
  let at = 0;
  const flush = () => {
    if (at > good) parts.push(Buffer.from(bytes.buffer, bytes.byteOffset + good, at - good).toString('utf8'));
  };
  while (at < bytes.length) {
    if ((bytes[at] as number) < 0x80) {
      at++;
      continue;
    }
    const { length, complete } = measure(bytes, at);
    if (complete) {
      found.valid++;
      at += length;
      continue;
    }
    if (found.firstBad < 0) found.firstBad = at;
    if (length > 1) found.cut++;
    else found.stray++;
    flush();
    for (let i = 0; i < length; i++) parts.push(String.fromCharCode(0xdc00 + (bytes[at + i] as number)));
    at += length;
    good = at;
  }
  flush();
  return { text: parts.join(''), found };
}

const ESCAPED = /[\udc80-\udcff]/;

/** Whether text decoded above holds a byte that was not UTF-8. */
export function holdsBrokenBytes(text: string): boolean {
  return !text.isWellFormed() && ESCAPED.test(text);
}

/** Broken bytes made readable, as \xE2. */
export function showBrokenBytes(text: string): string {
  if (text.isWellFormed()) return text;
  return text.replace(
    /[\udc80-\udcff]/gu,
    (c) => `\\x${(c.charCodeAt(0) - 0xdc00).toString(16).toUpperCase()}`,
  );
}

function sequenceLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  if (lead >= 0xf0 && lead <= 0xf4) return 4;
  return 1;
}

/** The sequence at `at`: how many of its bytes are right, and whether it is whole. Overlong and surrogate forms are not. */
function measure(bytes: Uint8Array, at: number): { length: number; complete: boolean } {
  const lead = bytes[at] as number;
  const wanted = sequenceLength(lead);
  if (wanted === 1) return { length: 1, complete: false };
  for (let i = 1; i < wanted; i++) {
    const byte = bytes[at + i];
    const low = i > 1 ? 0x80 : lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const high = i > 1 ? 0xbf : lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (byte === undefined || byte < low || byte > high) return { length: i, complete: false };
  }
  return { length: wanted, complete: true };
}
