import {
  type AsyncBuffer,
  type FileMetaData,
  parquetMetadataAsync,
  parquetReadObjects,
  parquetSchema,
  type SchemaElement,
} from 'hyparquet';
import { AppError } from '../../../shared/errors.ts';
import { LIMITS } from '../../files/limits.ts';
import type { RandomBytes } from '../../files/random-bytes.ts';
import { checkPages } from './check-pages.ts';
import { CODECS } from './codecs.ts';
import { type ColumnReader, columnReader, PARSERS, withoutDecimals } from './parquet-values.ts';

/** Rows of a Parquet file from one place on, each a list of values in the order of the columns. */
export interface ParquetRows {
  /** Place of the first of them in the file, from 1. */
  first: number;
  rows: unknown[][];
}

/** Rows are taken so many unpacked bytes at a time, within these numbers of rows. */
const SLICE_BYTES = 32 * 1024 * 1024;
const FEWEST = 1000;
const MOST = 50_000;
/** The beginning is taken in a small slice, which is all that a look at the file needs. */
const FIRST = 5000;

/** A Parquet file opened at its footer; read row group by row group, a slice of it at a time. */
export class ParquetFile {
  readonly columns: readonly string[];
  readonly rowCount: number;
  readonly #metadata: FileMetaData;
  readonly #file: GroupBuffer;
  readonly #readers: readonly ColumnReader[];

  /** @throws {AppError} for one that is damaged, or beyond the limits */
  static async open(bytes: RandomBytes): Promise<ParquetFile> {
    const file = new GroupBuffer(bytes);
    const metadata = await told(() => parquetMetadataAsync(file, { geoparquet: false }));
    return told(async () => new ParquetFile(file, metadata));
  }

  private constructor(file: GroupBuffer, metadata: FileMetaData) {
    const { children } = parquetSchema(metadata);
    this.columns = children.map(({ element }) => element.name);
    refuseNames(this.columns, metadata.schema);
    this.rowCount = Number(metadata.num_rows);
    this.#readers = children.map(({ element }) => columnReader(element));
    this.#metadata = { ...metadata, schema: metadata.schema.map(withoutDecimals) };
    this.#file = file;
  }

  /** All rows from the first. @throws {AppError} when the file turns out to be damaged */
  async *slices(): AsyncGenerator<ParquetRows> {
    let start = 0;
    for (const group of this.#metadata.row_groups) {
      const count = Number(group.num_rows);
      const packed = group.columns.reduce(
        (sum, { meta_data }) => sum + Number(meta_data?.total_compressed_size ?? 0),
        0,
      );
      if (packed > LIMITS.rowGroup) throw groupTooLarge();
      const perRow = Math.max(1, Number(group.total_byte_size) / Math.max(1, count));
      const most = Math.max(FEWEST, Math.min(MOST, Math.floor(SLICE_BYTES / perRow)));
      this.#file.forget();
      await told(() => checkPages(this.#metadata, group, (from, to) => this.#file.slice(from, to), CODECS));
      for (let from = 0; from < count; ) {
        const size = Math.min(count - from, start + from === 0 ? Math.min(FIRST, most) : most);
        const rows = await this.#read(start + from, start + from + size);
        yield { first: start + from + 1, rows };
        from += size;
      }
      start += count;
    }
    this.#file.forget();
  }

  async #read(rowStart: number, rowEnd: number): Promise<unknown[][]> {
    const objects = await told(() =>
      parquetReadObjects({
        file: this.#file,
        metadata: this.#metadata,
        rowStart,
        rowEnd,
        compressors: CODECS,
        parsers: PARSERS,
        geoparquet: false,
      }),
    );
    return objects.map((object) =>
      this.columns.map((name, index) => (this.#readers[index] as ColumnReader)(object[name])),
    );
  }
}

/** The bytes of the row group in hand, kept while it is read in slices. */
class GroupBuffer implements AsyncBuffer {
  readonly byteLength: number;
  readonly #bytes: RandomBytes;
  readonly #kept = new Map<string, ArrayBuffer>();

  constructor(bytes: RandomBytes) {
    this.#bytes = bytes;
    this.byteLength = bytes.size;
  }

  forget(): void {
    this.#kept.clear();
  }

  async slice(start: number, end = this.byteLength): Promise<ArrayBuffer> {
    const key = `${start}-${end}`;
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const read = await this.#bytes.read(start, end);
    const { buffer, byteOffset, byteLength } = read;
    const own = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
    this.#kept.set(key, own);
    return own;
  }
}

/** The library throws plain errors at whatever does not add up. */
async function told<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof AppError) throw error;
    const why = error instanceof Error ? error.message.replace(/^parquet /, '').slice(0, 120) : '';
    throw new AppError('INVALID', `This Parquet file is incomplete or damaged: ${why.toWellFormed()}.`, {
      problem: 'E_PARQUET_DAMAGED',
      hint: 'Copy or download it again, or export the data as CSV or JSON lines.',
    });
  }
}

function refuseNames(columns: readonly string[], schema: readonly SchemaElement[]): void {
  if (columns.length > LIMITS.columns) {
    throw new AppError('INVALID', `The table has more than ${LIMITS.columns} columns.`, {
      problem: 'E_TOO_MANY_COLUMNS',
      hint: 'Export only the columns that matter here.',
    });
  }
  const twice = columns.find((name, index) => columns.indexOf(name) !== index);
  if (twice !== undefined) {
    throw new AppError('INVALID', `Two columns of the table are named "${twice.slice(0, 60)}".`, {
      problem: 'E_HEADER_DUPLICATE',
      hint: 'Rename one of them where the file comes from.',
    });
  }
  if (schema.some(({ name }) => name === '__proto__')) {
    throw new AppError('INVALID', 'A column of the table is named __proto__, which is not taken.', {
      problem: 'E_KEY_FORBIDDEN',
      hint: 'Rename it where the file comes from.',
    });
  }
}

function groupTooLarge(): AppError {
  return new AppError('INVALID', 'A row group of this Parquet file is larger than 256 MB.', {
    problem: 'E_PARQUET_GROUP',
    hint: 'Write it anew in smaller row groups, of 100,000 rows or so.',
  });
}
