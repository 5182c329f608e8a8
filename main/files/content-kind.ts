/** What the first bytes of a file say that it is. Everything that says nothing is taken for text. */
export type ContentKind = 'gzip' | 'zip' | 'parquet' | 'text';

/** Bytes that are enough to tell. */
export const HEAD_BYTES = 4;

export function contentKind(head: Uint8Array): ContentKind {
  const begins = Buffer.from(head.subarray(0, HEAD_BYTES)).toString('latin1');
  if (begins.startsWith('\x1f\x8b')) return 'gzip';
  if (begins === 'PK\x03\x04' || begins === 'PK\x05\x06') return 'zip';
  return begins === 'PAR1' ? 'parquet' : 'text';
}
