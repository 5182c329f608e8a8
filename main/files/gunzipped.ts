import { createGunzip } from 'node:zlib';
import { AppError } from '../../shared/errors.ts';
import { LIMITS } from './limits.ts';
import type { RandomBytes } from './random-bytes.ts';

const CHUNK = 1024 * 1024;
/** Clearing a large piece of memory for each of many small files would take longer than reading them. */
const SMALL_CHUNK = 64 * 1024;

/** What a gzip holds. `reached` hears the share of the packed bytes, 0 to 1, that was taken. @throws {AppError} */
export async function* gunzipped(
  base: RandomBytes,
  reached?: (share: number) => void,
): AsyncGenerator<Buffer> {
  const packed = base.stream();
  let taken = 0;
  packed.on('data', (chunk: Buffer) => {
    taken += chunk.length;
    reached?.(taken / base.size);
  });
  const gunzip = createGunzip({ chunkSize: base.size <= CHUNK ? SMALL_CHUNK : CHUNK });
  packed.on('error', (error) => gunzip.destroy(error));
  let inflated = 0;
  try {
    for await (const chunk of packed.pipe(gunzip) as AsyncIterable<Buffer>) {
      inflated += chunk.length;
      if (inflated > LIMITS.gzipFree && inflated > LIMITS.gzipRatio * taken) throw tooDense();
      yield chunk;
    }
  } catch (error) {
    throw String((error as { code?: unknown }).code).startsWith('Z_') ? damaged() : error;
  } finally {
    packed.destroy();
    gunzip.destroy();
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

function damaged(): AppError {
  return new AppError('INVALID', 'This compressed file is incomplete or damaged.', {
    problem: 'E_GZIP_DAMAGED',
    hint: 'Copy or download it again.',
  });
}
