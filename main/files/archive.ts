import type { Readable } from 'node:stream';
import yauzl from 'yauzl';
import { AppError } from '../../shared/errors.ts';
import { LIMITS } from './limits.ts';
import { FileBytes, type MemoryBytes, type RandomBytes } from './random-bytes.ts';

const STORED = 0;
const DEFLATED = 8;

/** A file inside a zip. */
export interface ArchiveEntry {
  name: string;
  /** Size when unpacked, as the zip says. What comes out is held to it. */
  size: number;
  packed: number;
}

/** What a zip holds. Names are looked up and shown, and never become a path. */
export interface Archive {
  entries: readonly ArchiveEntry[];
  /** The content of an entry, which must be one of `entries`. @throws {AppError} in the stream too */
  chunks(name: string): AsyncGenerator<Buffer>;
}

/**
 * Lists a zip with the limits that keep a hostile one from hurting: no odd names, nothing encrypted, no entry twice, no
 * more entries than an export has.
 * @throws {AppError}
 */
export async function openArchive(bytes: RandomBytes): Promise<Archive> {
  const zip = await open(bytes);
  try {
    const found = new Map<string, yauzl.Entry>();
    if (zip.entryCount > LIMITS.zipEntries) {
      throw refused(
        'E_ZIP_ENTRIES',
        `This zip holds ${zip.entryCount} files, more than ${LIMITS.zipEntries}.`,
      );
    }
    const all = zip.eachEntry();
    for (;;) {
      const step = await all.next().catch((error: Error) => {
        throw isAboutName(error) ? refused('E_ZIP_PATH', 'This zip names files outside itself.') : damaged();
      });
      if (step.done) break;
      const entry = step.value;
      if (entry.fileName.endsWith('/')) continue;
      if (found.has(entry.fileName)) {
        throw refused('E_ZIP_DUPLICATE', 'This zip holds a file of the same name twice.');
      }
      found.set(entry.fileName, entry);
    }
    return {
      entries: [...found.values()].map(({ fileName, uncompressedSize, compressedSize }) => ({
        name: fileName.toWellFormed(),
        size: uncompressedSize,
        packed: compressedSize,
      })),
      chunks: (name) => chunksOf(bytes, found.get(name)),
    };
  } finally {
    zip.close();
  }
}

async function* chunksOf(bytes: RandomBytes, entry: yauzl.Entry | undefined): AsyncGenerator<Buffer> {
  if (!entry)
    throw new AppError('INVALID', 'This zip does not hold that file.', { problem: 'E_ZIP_DAMAGED' });
  if (entry.isEncrypted()) {
    throw refused(
      'E_ZIP_ENCRYPTED',
      'This zip is protected by a password.',
      'Unpack it, and import what is inside.',
    );
  }
  if (![STORED, DEFLATED].includes(entry.compressionMethod)) {
    throw refused(
      'E_ZIP_PACKING',
      'This zip is packed in a way that cannot be read here.',
      'Unpack it, and import what is inside.',
    );
  }
  const most = Math.max(LIMITS.gzipFree, entry.compressedSize * LIMITS.gzipRatio);
  if (entry.uncompressedSize > most) throw tooDense();
  const zip = await open(bytes);
  try {
    const stream = (await zip.openReadStreamPromise(entry)) as Readable;
    let out = 0;
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      out += chunk.length;
      if (out > most) throw tooDense();
      yield chunk;
    }
  } catch (error) {
    throw error instanceof AppError ? error : damaged();
  } finally {
    zip.close();
  }
}

function open(bytes: RandomBytes): Promise<yauzl.ZipFile> {
  const options = { autoClose: false, lazyEntries: true, strictFileNames: true, validateEntrySizes: true };
  const zip =
    bytes instanceof FileBytes
      ? yauzl.openPromise(bytes.path, options)
      : yauzl.fromBufferPromise((bytes as MemoryBytes).content, options);
  return zip.catch(() => {
    throw damaged();
  });
}

function isAboutName({ message }: Error): boolean {
  return /fileName|absolute path|relative path/.test(message);
}

function refused(problem: string, message: string, hint?: string): AppError {
  return new AppError('INVALID', message, { problem, ...(hint && { hint }) });
}

function damaged(): AppError {
  return refused('E_ZIP_DAMAGED', 'This zip is incomplete or damaged.', 'Copy or download it again.');
}

function tooDense(): AppError {
  return refused(
    'E_ZIP_RATIO',
    'A file of this zip grows more than 200-fold when unpacked. It was not read on.',
    'Unpack it yourself if you trust where it comes from, then import the unpacked file.',
  );
}
