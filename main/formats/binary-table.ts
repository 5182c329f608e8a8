import type { ByteSource } from '../files/byte-source.ts';
import { ParquetTable } from './parquet/parquet-table.ts';
import type { TableSource } from './table-source.ts';
import { XlsxTable } from './xlsx/xlsx-table.ts';

/** A table that is not text; of a workbook, the first sheet that holds rows. */
export async function openBinaryTable(bytes: ByteSource): Promise<TableSource> {
  return bytes.kind === 'parquet' ? ParquetTable.open(bytes) : XlsxTable.open(bytes, undefined);
}
