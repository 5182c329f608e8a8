import type { FormatId, Mapping } from '../../shared/model/import.ts';
import { ByteSource } from '../files/byte-source.ts';
import type { ImportFile } from '../files/file-set.ts';
import { TextSource } from '../files/text-source.ts';
import { detectShape, notOf } from './detect.ts';
import { JSON_FORMATS } from './json-formats.ts';
import { MemoryGroups, type MessageGroups } from './message-groups.ts';
import { type BytesRead, openSet } from './open-set.ts';
import { readCsvCases } from './read-csv-cases.ts';
import { readJsonlCases } from './read-jsonl-cases.ts';
import type { Reading } from './reading.ts';
import { SET_FORMATS } from './set-formats.ts';
import { TABLE_FORMATS } from './table-formats.ts';

/** The formats for people, in the order in which they are offered. */
export const FORMATS: readonly { id: FormatId; name: string; description: string }[] = [
  { id: 'csv', name: 'Table (CSV)', description: 'One row per case or per message; columns are mapped.' },
  {
    id: 'jsonl',
    name: 'JSON records',
    description: 'One object per line, or a list of them; fields are mapped.',
  },
  ...[...JSON_FORMATS, ...TABLE_FORMATS, ...SET_FORMATS].map(({ id, name, description }) => ({
    id,
    name,
    description,
  })),
];

export interface OpenedFile {
  bytes: BytesRead;
  reading: Reading;
}

/** Opens a file, or a set of files, in its own format, or in the one asked for. Rows of messages are grouped in memory unless said otherwise. */
export async function openReading(
  file: ImportFile,
  as?: FormatId,
  mapping?: Mapping,
  groups?: () => MessageGroups,
): Promise<OpenedFile> {
  const makeGroups = groups ?? (() => new MemoryGroups());
  if (file.parts) return openSet(file.parts, as, { mapping, makeGroups }, SET_FORMATS);
  const bytes = await ByteSource.open(file.path);
  const source = new TextSource(bytes, mapping?.encoding);
  const table = TABLE_FORMATS.find(({ id }) => id === as);
  const shape = table ? await detectShape(source) : await detectShape(source, as, JSON_FORMATS);
  if (shape.format === 'known') {
    return { bytes, reading: await shape.known.read(source, shape.head, { mapping, makeGroups }) };
  }
  // Whoever asks for a plain table gets one, whatever its columns say.
  const formats = table ? [table] : as === undefined ? TABLE_FORMATS : [];
  const reading =
    shape.format === 'csv'
      ? await readCsvCases(source, mapping, makeGroups, formats)
      : await readJsonlCases(source, shape, mapping, makeGroups, formats);
  if (table && reading.detection.format !== table.id) throw notOf(table.name);
  return { bytes, reading };
}
