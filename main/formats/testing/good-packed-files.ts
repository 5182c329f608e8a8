import { gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import writeExcelFile from 'write-excel-file/node';
import { zipOf } from '../test-read-bytes.ts';
import type { GoodFile } from './good-files.ts';

const IDS = ['p1', 'p2', 'p3'];
const OUTCOMES = ['escalated', 'automated', 'automated'];
const NOTES = ['Grüße', '=1+1', 'two\nlines'];

const parquet = Buffer.from(
  parquetWriteBuffer({
    rowGroupSize: 2,
    columnData: [
      { name: 'case_id', data: IDS, type: 'STRING' },
      { name: 'outcome', data: OUTCOMES, type: 'STRING' },
      { name: 'started_at', data: IDS.map((_, i) => new Date(Date.UTC(2026, 0, 1 + i))), type: 'TIMESTAMP' },
      { name: 'tokens', data: [9007199254740993n, 5n, 6n], type: 'INT64' },
      { name: 'note', data: NOTES, type: 'STRING' },
    ],
  }),
);

const cells = (...values: string[]) => values.map((value) => ({ value }));
const workbook = await writeExcelFile([
  {
    sheet: 'Cases',
    data: [
      cells('case_id', 'outcome', 'note'),
      ...IDS.map((id, i) => cells(id, OUTCOMES[i] ?? '', NOTES[i] ?? '')),
    ],
  },
]).toBuffer();

const table = `case_id,outcome\n${IDS.map((id, i) => `${id},${OUTCOMES[i]}`).join('\n')}\n`;

/** Tables that are no text, and files packed into others. */
export const PACKED_FILES: readonly GoodFile[] = [
  { name: 'a Parquet file', rows: 3, bytes: parquet },
  { name: 'a gzipped Parquet file', rows: 3, bytes: gzipSync(parquet) },
  { name: 'an Excel workbook', rows: 3, bytes: workbook },
  { name: 'a zip with a table', rows: 3, bytes: await zipOf({ 'cases.csv': table }) },
  {
    name: 'a zip in a zip',
    rows: 3,
    bytes: await zipOf({ 'outer.zip': await zipOf({ 'cases.csv': table }) }),
  },
];
