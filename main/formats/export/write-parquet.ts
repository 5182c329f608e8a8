import { type ColumnSource, fileWriter, parquetWriteRows } from 'hyparquet-writer';
import type { OutTable } from './table-rows.ts';

/** So many rows are in memory at a time. */
const ROW_GROUP = 20_000;

/** A table as Parquet, packed with Snappy: text columns, and whole numbers of 64 bits. */
export async function writeParquet(path: string, table: OutTable): Promise<void> {
  const columns = table.columns.map(
    (name): Omit<ColumnSource, 'data'> => ({
      name,
      type: table.numbers.has(name) ? 'INT64' : 'STRING',
      nullable: true,
    }),
  );
  await parquetWriteRows({
    writer: fileWriter(path),
    columns,
    rows: records(table),
    rowGroupSize: ROW_GROUP,
  });
}

async function* records({ columns, rows }: OutTable): AsyncGenerator<Record<string, unknown>> {
  for await (const row of rows) {
    yield Object.fromEntries(
      columns.map((name, index) => {
        const cell = row[index];
        return [name, typeof cell === 'number' ? BigInt(cell) : cell];
      }),
    );
  }
}
