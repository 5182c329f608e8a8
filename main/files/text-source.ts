import { isUtf8 } from 'node:buffer';
import type { Mapping } from '../../shared/model/import.ts';
import type { ByteSource } from './byte-source.ts';
import { decodeBroken, unfinishedTail } from './utf8.ts';

export type Encoding = NonNullable<Mapping['encoding']>;

/** A file as text. The encoding is told by a byte order mark, else UTF-8; windows-1252 only when asked for. */
export class TextSource {
  readonly bytes: ByteSource;
  readonly #asked: Encoding | undefined;
  encoding: Encoding = 'utf-8';
  /** UTF-16 without a byte order mark: every second byte is 0. */
  looksUtf16 = false;
  /** Bytes that are not UTF-8, over what the latest `chunks()` has read. */
  broken = { valid: 0, cut: 0, stray: 0 };
  firstBad: { offset: number; line: number; bytes: Buffer } | null = null;
  /** Rows that began with a byte order mark, as where files were put together; whoever splits the text counts them. */
  marksInside = 0;

  constructor(bytes: ByteSource, asked?: Encoding) {
    this.bytes = bytes;
    this.#asked = asked;
  }

  /** True when the bad bytes look like another encoding rather than damage to UTF-8. */
  get otherEncoding(): boolean {
    if (this.#asked !== undefined) return false;
    return this.looksUtf16 || this.broken.stray > this.broken.valid + this.broken.cut;
  }

  async *chunks(): AsyncGenerator<string> {
    this.broken = { valid: 0, cut: 0, stray: 0 };
    this.firstBad = null;
    this.marksInside = 0;
    let first = true;
    let decode: ((chunk: Buffer, last: boolean) => string) | undefined;
    for await (const chunk of this.bytes.chunks()) {
      decode ??= this.#decoder(chunk);
      const text = decode(chunk, false);
      yield first && text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
      first = first && text === '';
    }
    const rest = decode?.(Buffer.alloc(0), true);
    if (rest) yield rest;
  }

  /** The beginning of a row without a byte order mark. */
  withoutMark(text: string): string {
    if (text.charCodeAt(0) !== 0xfeff) return text;
    this.marksInside++;
    return text.slice(1);
  }

  #decoder(head: Buffer): (chunk: Buffer, last: boolean) => string {
    this.encoding = this.#asked ?? encodingOfMark(head) ?? 'utf-8';
    this.looksUtf16 = this.#asked === undefined && this.encoding === 'utf-8' && everySecondIsNul(head);
    if (this.encoding === 'utf-8') return this.#utf8Decoder();
    const decoder = new TextDecoder(this.encoding);
    return (chunk, last) => decoder.decode(chunk, { stream: !last });
  }

  #utf8Decoder(): (chunk: Buffer, last: boolean) => string {
    let tail: Buffer = Buffer.alloc(0);
    let offset = 0;
    let lines = 1;
    return (chunk, last) => {
      const whole = tail.length > 0 ? Buffer.concat([tail, chunk]) : chunk;
      const cut = last ? 0 : unfinishedTail(whole);
      const ready = whole.subarray(0, whole.length - cut);
      tail = Buffer.from(whole.subarray(whole.length - cut));
      const text = isUtf8(ready) ? ready.toString('utf8') : this.#brokenText(ready, offset, lines);
      offset += ready.length;
      if (!this.firstBad) lines += countLines(ready);
      return text;
    };
  }

  #brokenText(bytes: Buffer, offset: number, line: number): string {
    const { text, found } = decodeBroken(bytes);
    this.firstBad ??= {
      offset: offset + found.firstBad,
      line: line + countLines(bytes.subarray(0, found.firstBad)),
      bytes: Buffer.from(lineAround(bytes, found.firstBad)),
    };
    this.broken.valid += found.valid;
    this.broken.cut += found.cut;
    this.broken.stray += found.stray;
    return text;
  }
}

function encodingOfMark(head: Buffer): Encoding | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return null;
}

function everySecondIsNul(head: Buffer): boolean {
  const pairs = Math.min(100, head.length >> 1);
  if (pairs < 4) return false;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs; i++) {
    if (head[2 * i] === 0) even++;
    if (head[2 * i + 1] === 0) odd++;
  }
  return Math.max(even, odd) > 0.6 * pairs;
}

function countLines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count++;
  return count;
}

function lineAround(bytes: Buffer, at: number): Buffer {
  const start = bytes.lastIndexOf(10, at) + 1;
  const end = bytes.indexOf(10, at);
  return bytes.subarray(Math.max(start, at - 200), Math.min(end < 0 ? bytes.length : end, at + 200));
}
