/** What a file may hold before it is refused: more than any honest export needs, less than would hurt the machine. */
export const LIMITS = {
  /** One line, record or list entry, in characters. */
  record: 4 * 1024 * 1024,
  columns: 512,
  /** Keys in one JSON object, and different fields of all records of a file. */
  keys: 2000,
  /** Nesting of JSON inside one record. */
  depth: 64,
  /** Inflated size over packed size, checked once more than `gzipFree` bytes have come out. */
  gzipRatio: 200,
  gzipFree: 16 * 1024 * 1024,
  /** What is packed inside something packed is unpacked into memory when it has to be read at any place. */
  unpackedInMemory: 128 * 1024 * 1024,
  /** A zip, in a zip, in a zip. */
  packedLevels: 3,
  zipEntries: 10_000,
  /** Packed bytes of one row group of a Parquet file, which are in memory while it is read; and of one page unpacked. */
  rowGroup: 256 * 1024 * 1024,
  page: 64 * 1024 * 1024,
  /** Texts that the cells of a workbook share, in characters. */
  workbookTexts: 256 * 1024 * 1024,
  /** Texts longer than this are taken and remarked on. */
  longText: 100_000,
} as const;
