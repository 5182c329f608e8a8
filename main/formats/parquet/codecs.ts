/// <reference path="./lz4.d.ts" />
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { type Compressors, snappyUncompress } from 'hyparquet';
import { decompressLz4, decompressLz4Raw } from 'hyparquet-compressors/src/lz4.js';
import { AppError } from '../../../shared/errors.ts';
import { LIMITS } from '../../files/limits.ts';

/**
 * How the pages of a Parquet file are unpacked. None of it is WebAssembly: modules that come and go with threads have
 * ended the whole process. A page says how large it is when unpacked; one that would fill the memory is not unpacked.
 */
export const CODECS: Compressors = {
  SNAPPY: limited((input, size) => {
    const output = new Uint8Array(size);
    snappyUncompress(input, output);
    return output;
  }),
  GZIP: limited((input, size) => gunzipSync(input, { maxOutputLength: atLeastOne(size) })),
  BROTLI: limited((input, size) => brotliDecompressSync(input, { maxOutputLength: atLeastOne(size) })),
  ZSTD: limited((input, size) => zstdDecompressSync(input, { maxOutputLength: atLeastOne(size) })),
  LZ4: limited(decompressLz4),
  LZ4_RAW: limited(decompressLz4Raw),
};

type Unpack = (input: Uint8Array, size: number) => Uint8Array;

function limited(unpack: Unpack): Unpack {
  return (input, size) => {
    if (size > LIMITS.page) throw pageTooLarge();
    return unpack(input, size);
  };
}

/** The library of the system takes no limit of 0. */
function atLeastOne(size: number): number {
  return Math.max(1, size);
}

function pageTooLarge(): AppError {
  return new AppError('INVALID', 'A page of this Parquet file would unpack to more than 64 MB.', {
    problem: 'E_PARQUET_PAGE',
    hint: 'Write it anew with smaller pages, or export the data as CSV or JSON lines.',
  });
}
