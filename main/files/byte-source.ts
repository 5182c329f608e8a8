import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { AppError } from '../../shared/errors.ts';
import { LIMITS } from './limits.ts';

const CHUNK = 1024 * 1024;
/** Clearing a large piece of memory for each of many small files would take longer than reading them. */
const SMALL_CHUNK = 64 * 1024;

/** A file as a run of bytes: gzip is told by its first bytes, never by the name, and unpacked on the way. */
export class ByteSource {
  readonly path: string;
  /** Size on disk; progress is measured against it. */
  readonly bytesTotal: number;
  readonly gzipped: boolean;
  /** A small file as it lies on disk, read once however often it is gone through; null for a larger one. */
  readonly #small: Buffer | null;
  /** Bytes taken from disk by the latest `chunks()`. */
  bytesRead = 0;

  private constructor(path: string, bytesTotal: number, small: Buffer | null, head: Buffer) {
    this.path = path;
    this.bytesTotal = bytesTotal;
    this.#small = small;
    this.gzipped = head[0] === 0x1f && head[1] === 0x8b;
  }

  static async open(path: string): Promise<ByteSource> {
    const found = await stat(path).catch(() => null);
    if (!found) throw new AppError('NOT_FOUND', 'This file is no longer there. Choose it again.');
    if (!found.isFile()) throw new AppError('INVALID', 'This is not a file.', { problem: 'E_NOT_A_FILE' });
    if (found.size === 0) {
      throw new AppError('INVALID', 'Nothing to import: the file is empty.', { problem: 'E_FILE_EMPTY' });
    }
    const small = found.size <= CHUNK ? await readFile(path) : null;
    return new ByteSource(path, found.size, small, small ?? (await firstBytes(path, 2)));
  }

  /** The content from its beginning; may be called again. */
  async *chunks(): AsyncGenerator<Buffer> {
    this.bytesRead = 0;
    const file = this.#small
      ? Readable.from([this.#small])
      : createReadStream(this.path, { highWaterMark: CHUNK });
    try {
      if (this.gzipped) yield* this.#inflated(file);
      else {
        for await (const chunk of file as AsyncIterable<Buffer>) {
          this.bytesRead += chunk.length;
          yield chunk;
        }
      }
    } finally {
      file.destroy();
    }
  }

  async *#inflated(file: Readable): AsyncGenerator<Buffer> {
    file.on('data', (chunk: Buffer) => {
      this.bytesRead += chunk.length;
    });
    const gunzip = createGunzip({ chunkSize: this.#small ? SMALL_CHUNK : CHUNK });
    file.on('error', (error) => gunzip.destroy(error));
    let inflated = 0;
    try {
      for await (const chunk of file.pipe(gunzip) as AsyncIterable<Buffer>) {
        inflated += chunk.length;
        if (inflated > LIMITS.gzipFree && inflated > LIMITS.gzipRatio * this.bytesRead) throw tooDense();
        yield chunk;
      }
    } catch (error) {
      throw String((error as { code?: unknown }).code).startsWith('Z_') ? damagedGzip() : error;
    } finally {
      gunzip.destroy();
    }
  }
}

/** SHA-256 of the file as it lies on disk, in hex. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
    hash.update(chunk);
  }
  return hash.digest('hex');
}

async function firstBytes(path: string, count: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function tooDense(): AppError {
  return new AppError(
    'INVALID',
    'This compressed file grows more than 200-fold when unpacked. It was not read on.',
    {
      problem: 'E_GZIP_RATIO',
      hint: 'Unpack it yourself if you trust where it comes from, then import the unpacked file.',
    },
  );
}

function damagedGzip(): AppError {
  return new AppError('INVALID', 'This compressed file is incomplete or damaged.', {
    problem: 'E_GZIP_DAMAGED',
    hint: 'Copy or download it again.',
  });
}
