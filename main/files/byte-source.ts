import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { AppError } from '../../shared/errors.ts';
import { type Archive, openArchive } from './archive.ts';
import { type ContentKind, contentKind, HEAD_BYTES } from './content-kind.ts';
import { dataEntry } from './data-entry.ts';
import { gunzipped } from './gunzipped.ts';
import { LIMITS } from './limits.ts';
import { asLines, logEntries } from './log-entries.ts';
import { FileBytes, MemoryBytes, type RandomBytes } from './random-bytes.ts';

const CHUNK = 1024 * 1024;

/** Where a content stands: as it is, or packed in something that can be read. */
interface Layer {
  base: RandomBytes;
  kind: ContentKind;
  archive: Archive | null;
  /** The entry of the archive that is read. */
  entry: { name: string; size: number } | null;
  /** Entries that are read one after the other, each as a line. */
  lines: readonly string[] | null;
}

/**
 * A file as a run of bytes. What it is, gzip, zip or anything else, is told by its first bytes, never by the name. A
 * packed file is unpacked on the way; one that has to be read at any place is unpacked into memory within a limit.
 */
export class ByteSource {
  readonly path: string;
  /** Size on disk; progress is measured against it. */
  readonly bytesTotal: number;
  /** What the content is once it is unpacked: text, Parquet, or a workbook. */
  readonly kind: 'text' | 'parquet' | 'xlsx';
  /** Names of the files inside files, outermost first. */
  readonly inside: readonly string[];
  /** How much of what lies on disk was gone through since the beginning of the latest reading. */
  bytesRead = 0;
  readonly #layer: Layer;

  private constructor(path: string, bytesTotal: number, layer: Layer, inside: readonly string[]) {
    this.path = path;
    this.bytesTotal = bytesTotal;
    this.#layer = layer;
    this.inside = inside;
    this.kind = layer.kind === 'parquet' ? 'parquet' : isWorkbook(layer.archive) ? 'xlsx' : 'text';
  }

  static async open(path: string): Promise<ByteSource> {
    const found = await stat(path).catch(() => null);
    if (!found) throw new AppError('NOT_FOUND', 'This file is no longer there. Choose it again.');
    if (!found.isFile()) throw new AppError('INVALID', 'This is not a file.', { problem: 'E_NOT_A_FILE' });
    if (found.size === 0) {
      throw new AppError('INVALID', 'Nothing to import: the file is empty.', { problem: 'E_FILE_EMPTY' });
    }
    // A small file is read once, however often it is gone through.
    const small = found.size <= CHUNK;
    const base = small ? new MemoryBytes(await readFile(path)) : new FileBytes(path, found.size);
    return ByteSource.#opened(path, found.size, base);
  }

  /** A content that is at hand and in no file. */
  static of(content: Buffer): Promise<ByteSource> {
    return ByteSource.#opened('', content.length, new MemoryBytes(content));
  }

  static async #opened(path: string, size: number, base: RandomBytes): Promise<ByteSource> {
    const inside: string[] = [];
    let layer = await layerOf(base);
    for (let level = 0; ; level++) {
      if (layer.entry) inside.push(layer.entry.name);
      const kind = await kindInside(layer);
      if (kind === 'text') break;
      if (level >= LIMITS.packedLevels) throw tooDeep();
      layer = await layerOf(new MemoryBytes(await unpacked(layer)));
    }
    return new ByteSource(path, size, layer, inside);
  }

  /** The content from its beginning; may be called again. */
  async *chunks(): AsyncGenerator<Buffer> {
    this.bytesRead = 0;
    yield* contentOf(this.#layer, (share) => this.reached(share));
  }

  /** The content of a Parquet file or a workbook, at any place. */
  get random(): RandomBytes {
    return this.#layer.base;
  }

  /** The files of a workbook. */
  get archive(): Archive {
    if (!this.#layer.archive) throw new Error('this file is no workbook');
    return this.#layer.archive;
  }

  /** Books the share of the content, 0 to 1, that was gone through, for progress. */
  reached(share: number): void {
    this.bytesRead = share >= 1 ? this.bytesTotal : Math.floor(share * this.bytesTotal);
  }
}

async function layerOf(base: RandomBytes): Promise<Layer> {
  const kind = contentKind(await base.read(0, HEAD_BYTES));
  if (kind !== 'zip') return { base, kind, archive: null, entry: null, lines: null };
  const archive = await openArchive(base);
  const lines = logEntries(archive);
  const entry = lines || isWorkbook(archive) ? null : dataEntry(archive);
  return { base, kind, archive, entry, lines };
}

function isWorkbook(archive: Archive | null): boolean {
  return archive?.entries.some(({ name }) => name === 'xl/workbook.xml') ?? false;
}

/** What stands inside a packed layer; 'text' where nothing has to be unpacked before it can be read. */
async function kindInside(layer: Layer): Promise<ContentKind> {
  if (layer.kind !== 'gzip' && !layer.entry) return 'text';
  for await (const chunk of contentOf(layer)) if (chunk.length >= HEAD_BYTES) return contentKind(chunk);
  return 'text';
}

async function* contentOf(layer: Layer, reached?: (share: number) => void): AsyncGenerator<Buffer> {
  const { base, kind, archive, entry, lines } = layer;
  if (archive && lines) {
    yield* asLines(archive, lines, reached);
    return;
  }
  if (kind === 'gzip') {
    yield* gunzipped(base, reached);
    return;
  }
  const chunks = archive && entry ? archive.chunks(entry.name) : (base.stream() as AsyncIterable<Buffer>);
  const size = entry ? entry.size : base.size;
  let out = 0;
  for await (const chunk of chunks) {
    out += chunk.length;
    reached?.(size === 0 ? 1 : out / size);
    yield chunk;
  }
}

async function unpacked(layer: Layer): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of contentOf(layer)) {
    size += chunk.length;
    if (size > LIMITS.unpackedInMemory) {
      throw new AppError('INVALID', 'A file packed inside this one is larger than 128 MB.', {
        problem: 'E_PACKED_TOO_LARGE',
        hint: 'Unpack it, and import what is inside.',
      });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooDeep(): AppError {
  return new AppError('INVALID', 'This file is packed inside packed files, more than three deep.', {
    problem: 'E_PACKED_TOO_DEEP',
    hint: 'Unpack it, and import what is inside.',
  });
}

/** SHA-256 of the file as it lies on disk, in hex. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
    hash.update(chunk);
  }
  return hash.digest('hex');
}
