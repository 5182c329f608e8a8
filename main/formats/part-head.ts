import { ByteSource } from '../files/byte-source.ts';
import type { FilePart } from '../files/file-set.ts';
import { TextSource } from '../files/text-source.ts';
import { openBinaryTable } from './binary-table.ts';
import { detectShape, type Shape } from './detect.ts';
import type { PartHead } from './format.ts';
import { JSON_FORMATS } from './json-formats.ts';
import { jsonRecords } from './json-records.ts';
import { CsvTable } from './read-csv-cases.ts';

/**
 * What the beginning of a file shows, to tell what it belongs to.
 * @throws {AppError} where the file cannot be read
 */
export async function headOfPart(part: FilePart): Promise<PartHead> {
  const bytes = await ByteSource.open(part.path);
  if (bytes.kind !== 'text') {
    const { columns } = await openBinaryTable(bytes);
    return { path: part.path, name: part.name, format: bytes.kind, columns };
  }
  const source = new TextSource(bytes, undefined);
  const shape = await detectShape(source, undefined, JSON_FORMATS);
  return {
    path: part.path,
    name: part.name,
    format: shape.format === 'known' ? shape.known.id : shape.format,
    columns: await columnsOf(source, shape),
  };
}

async function columnsOf(source: TextSource, shape: Shape): Promise<readonly string[]> {
  if (shape.format === 'csv') return (await CsvTable.open(source, undefined)).columns;
  if (shape.format === 'known') return Object.keys(shape.head.first ?? {});
  for await (const { records } of jsonRecords(source, shape)) {
    const [first] = records;
    if (first) return Object.keys(first.value);
  }
  return [];
}
