import type { Detection, FormatId, Mapping } from '../../shared/model/import.ts';
import { ByteSource } from '../files/byte-source.ts';
import type { ImportFile } from '../files/file-set.ts';
import { TextSource } from '../files/text-source.ts';
import { detectShape, notOf } from './detect.ts';
import type { ReadOptions, TableFormat } from './format.ts';
import { JSON_FORMATS } from './json-formats.ts';
import { MemoryGroups, type MessageGroups } from './message-groups.ts';
import { type BytesRead, openSet } from './open-set.ts';
import { readParquetCases } from './parquet/read-parquet-cases.ts';
import { readCsvCases } from './read-csv-cases.ts';
import { readJsonlCases } from './read-jsonl-cases.ts';
import type { Reading } from './reading.ts';
import { SET_FORMATS } from './set-formats.ts';
import { TABLE_FORMATS } from './table-formats.ts';
import { readXlsxCases } from './xlsx/read-xlsx-cases.ts';

/** The formats for people, in the order in which they are offered. */
export const FORMATS: readonly { id: FormatId; name: string; description: string }[] = [
  { id: 'csv', name: 'Table (CSV)', description: 'One row per case or per message; columns are mapped.' },
  {
    id: 'jsonl',
    name: 'JSON records',
    description: 'One object per line, or a list of them; fields are mapped.',
  },
  {
    id: 'parquet',
    name: 'Table (Parquet)',
    description: 'One row per case or per message; columns are mapped.',
  },
  { id: 'xlsx', name: 'Table (Excel)', description: 'A sheet with one row per case or per message.' },
  // A table and the set it belongs to are one format.
  ...new Map(
    [...JSON_FORMATS, ...TABLE_FORMATS, ...SET_FORMATS].map(({ id, name, description }) => [
      id,
      { id, name, description },
    ]),
  ).values(),
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
  const options = { mapping, makeGroups: groups ?? (() => new MemoryGroups()) };
  if (file.parts) return openSet(file.parts, as, options, SET_FORMATS);
  const bytes = file.content ? await ByteSource.of(file.content) : await ByteSource.open(file.path);
  const table = TABLE_FORMATS.find(({ id }) => id === as);
  // Whoever asks for a plain table gets one, whatever its columns say.
  const formats = table ? [table] : as === undefined ? TABLE_FORMATS : [];
  const reading =
    bytes.kind === 'text'
      ? await readText(bytes, table ? undefined : as, options, formats)
      : await readBinary(bytes, table ? undefined : as, options, formats);
  if (table && reading.detection.format !== table.id) throw notOf(table.name);
  return { bytes, reading: { ...reading, detection: found(reading.detection, bytes) } };
}

async function readText(
  bytes: ByteSource,
  as: FormatId | undefined,
  options: ReadOptions,
  formats: readonly TableFormat[],
): Promise<Reading> {
  const { mapping, makeGroups } = options;
  const source = new TextSource(bytes, mapping?.encoding);
  // Whoever says what the fields become wants records read so, whatever tool they are of.
  const mapped = as === undefined && mapping !== undefined && Object.keys(mapping.columns).length > 0;
  const shape = await detectShape(source, as, mapped ? [] : JSON_FORMATS);
  if (shape.format === 'known') return shape.known.read(source, shape.head, options);
  return shape.format === 'csv'
    ? readCsvCases(source, mapping, makeGroups, formats)
    : readJsonlCases(source, shape, mapping, makeGroups, formats);
}

async function readBinary(
  bytes: ByteSource,
  as: FormatId | undefined,
  { mapping, makeGroups }: ReadOptions,
  formats: readonly TableFormat[],
): Promise<Reading> {
  if (as !== undefined && as !== bytes.kind) throw notOf(FORMATS.find(({ id }) => id === as)?.name ?? as);
  return bytes.kind === 'parquet'
    ? readParquetCases(bytes, mapping, makeGroups, formats)
    : readXlsxCases(bytes, mapping, makeGroups, formats);
}

/** Says of a packed file which file in it was read. */
function found(detection: Detection, { inside }: ByteSource): Detection {
  const last = inside.at(-1)?.slice(-80);
  return last === undefined ? detection : { ...detection, because: `${detection.because}, in ${last}` };
}
