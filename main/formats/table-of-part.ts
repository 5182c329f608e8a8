import { TextSource } from '../files/text-source.ts';
import { openBinaryTable } from './binary-table.ts';
import { detectShape } from './detect.ts';
import type { SetPart } from './format.ts';
import { CsvTable } from './read-csv-cases.ts';
import { JsonTable } from './read-jsonl-cases.ts';
import type { TableSource } from './table-source.ts';

/** A part of a set as a table. @throws {AppError} where it cannot be read as one */
export async function tableOfPart({ bytes }: SetPart): Promise<TableSource> {
  if (bytes.kind !== 'text') return openBinaryTable(bytes);
  const source = new TextSource(bytes, undefined);
  const shape = await detectShape(source);
  if (shape.format !== 'jsonl') return CsvTable.open(source, undefined);
  const table = new JsonTable(source, shape);
  await table.readSample();
  return table;
}
