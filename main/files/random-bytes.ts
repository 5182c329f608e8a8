import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';

const CHUNK = 1024 * 1024;

/** Bytes that can be read at any place: a file on disk, or what was unpacked into memory. */
export interface RandomBytes {
  readonly size: number;
  /** The bytes from `start` up to `end`, fewer at the end of the file. */
  read(start: number, end: number): Promise<Buffer>;
  stream(): Readable;
}

export class FileBytes implements RandomBytes {
  readonly path: string;
  readonly size: number;

  constructor(path: string, size: number) {
    this.path = path;
    this.size = size;
  }

  async read(start: number, end: number): Promise<Buffer> {
    const file = await open(this.path);
    try {
      const wanted = Buffer.alloc(Math.max(0, Math.min(end, this.size) - start));
      const { bytesRead } = await file.read(wanted, 0, wanted.length, start);
      return wanted.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  }

  stream(): Readable {
    return createReadStream(this.path, { highWaterMark: CHUNK });
  }
}

export class MemoryBytes implements RandomBytes {
  readonly content: Buffer;

  constructor(content: Buffer) {
    this.content = content;
  }

  get size(): number {
    return this.content.length;
  }

  async read(start: number, end: number): Promise<Buffer> {
    return this.content.subarray(start, end);
  }

  stream(): Readable {
    return Readable.from([this.content]);
  }
}
