import type { CountMapping } from '../../../shared/model/population.ts';
import { ByteSource } from '../../files/byte-source.ts';
import { TextSource } from '../../files/text-source.ts';
import { openBinaryTable } from '../binary-table.ts';
import { detectShape } from '../detect.ts';
import type { JsonShape } from '../json-records.ts';
import { CsvTable } from '../read-csv-cases.ts';
import { JsonTable } from '../read-jsonl-cases.ts';
import type { TableSource } from '../table-source.ts';

/** A file of counts as a table, whatever its notation. */
export interface CountFile {
  bytes: ByteSource;
  table: TableSource;
  /** Its notation for people: "JSON list". */
  name: string;
}

/** Opens a table of counts and tells its notation by its content. */
export async function openCounts(path: string, given: CountMapping | undefined): Promise<CountFile> {
  const bytes = await ByteSource.open(path);
  if (bytes.kind !== 'text') {
    const table = await openBinaryTable(bytes);
    return { bytes, table, name: bytes.kind === 'parquet' ? 'Parquet table' : 'Excel sheet' };
  }
  const source = new TextSource(bytes, given?.encoding);
  const shape = await detectShape(source, given?.delimiter === undefined ? undefined : 'csv');
  if (shape.format === 'csv') {
    const table = await CsvTable.open(source, given?.delimiter);
    const name = table.delimiter === '\t' ? 'Table, split by tabs' : `Table, split by "${table.delimiter}"`;
    return { bytes, table, name };
  }
  const json: JsonShape = shape.format === 'jsonl' ? shape : { format: 'jsonl', layout: 'list', key: null };
  const table = new JsonTable(source, json);
  await table.readSample();
  return { bytes, table, name: json.layout === 'lines' ? 'JSON lines' : 'JSON list' };
}
