import { AppError } from '../../shared/errors.ts';
import type { FormatId } from '../../shared/model/import.ts';
import { ByteSource } from '../files/byte-source.ts';
import type { FilePart } from '../files/file-set.ts';
import type { PartHead, ReadOptions, SetFormat, SetPart } from './format.ts';
import { headOfPart } from './part-head.ts';
import type { Reading } from './reading.ts';

/** How far the reading of one or several files has come, in bytes on disk. */
export interface BytesRead {
  readonly bytesRead: number;
  readonly bytesTotal: number;
}

export interface FoundSet {
  format: SetFormat;
  parts: PartHead[];
}

/** Parts files into sets of the given formats; what is in none of them stands alone. */
export function findSets(
  heads: readonly PartHead[],
  formats: readonly SetFormat[],
): { sets: FoundSet[]; alone: PartHead[] } {
  const sets: FoundSet[] = [];
  let alone = [...heads];
  for (const format of formats) {
    for (let parts = format.joins(alone); parts && parts.length > 0; parts = format.joins(alone)) {
      sets.push({ format, parts });
      const taken = new Set(parts);
      alone = alone.filter((head) => !taken.has(head));
    }
  }
  return { sets, alone };
}

/** Opens files that belong together, in the format that joins all of them. */
export async function openSet(
  files: readonly FilePart[],
  as: FormatId | undefined,
  options: ReadOptions,
  formats: readonly SetFormat[],
): Promise<{ bytes: BytesRead; reading: Reading }> {
  const heads = await Promise.all(files.map(headOfPart));
  const tried = as === undefined ? formats : formats.filter(({ id }) => id === as);
  const { sets, alone } = findSets(heads, tried);
  const [found] = sets;
  if (!found || sets.length > 1 || alone.length > 0) throw notTogether();
  const parts: SetPart[] = [];
  for (const head of found.parts) parts.push({ ...head, bytes: await ByteSource.open(head.path) });
  return { bytes: sumOf(parts), reading: await found.format.read(parts, options) };
}

function sumOf(parts: readonly SetPart[]): BytesRead {
  return {
    get bytesRead() {
      return parts.reduce((sum, { bytes }) => sum + bytes.bytesRead, 0);
    },
    bytesTotal: parts.reduce((sum, { bytes }) => sum + bytes.bytesTotal, 0),
  };
}

function notTogether(): AppError {
  return new AppError('INVALID', 'These files are no longer what they were when they were put together.', {
    problem: 'E_FORMAT_OTHER',
    hint: 'Choose them again.',
  });
}
