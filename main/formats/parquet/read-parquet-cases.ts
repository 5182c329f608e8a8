import type { Mapping } from '../../../shared/model/import.ts';
import type { ByteSource } from '../../files/byte-source.ts';
import type { TableFormat } from '../format.ts';
import type { MessageGroups } from '../message-groups.ts';
import { readTable } from '../read-table.ts';
import type { Reading } from '../reading.ts';
import { ParquetTable } from './parquet-table.ts';

/** A table as Parquet, with one row per case or per message. */
export async function readParquetCases(
  bytes: ByteSource,
  given: Mapping | undefined,
  makeGroups: () => MessageGroups,
  formats?: readonly TableFormat[],
): Promise<Reading> {
  const table = await ParquetTable.open(bytes);
  const because = `recognised by its first bytes, with ${table.columns.length} columns`;
  return readTable(table, { format: 'parquet', name: 'Parquet table', because }, given, makeGroups, formats);
}
