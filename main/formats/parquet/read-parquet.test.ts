import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib';
import type { SchemaElement } from 'hyparquet';
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { readBytes, zipOf } from '../test-read-bytes.ts';

const IDS: ColumnSource = { name: 'case_id', data: ['a', 'b', 'c'], type: 'STRING' };
const OUTCOMES: ColumnSource = { name: 'outcome', data: ['escalated', 'automated', 'automated'] };

function file(columns: ColumnSource[], more: { rowGroupSize?: number; schema?: SchemaElement[] } = {}) {
  return Buffer.from(parquetWriteBuffer({ columnData: columns, ...more }));
}

const metadataOf = async (column: ColumnSource, schema?: SchemaElement) => {
  const more = schema && {
    schema: [
      { name: 'root', num_children: 3 },
      { name: 'case_id', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' },
      { name: 'outcome', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' },
      schema,
    ] satisfies SchemaElement[],
  };
  const ids = { name: IDS.name, data: IDS.data };
  const { cases } = await readBytes(file([schema ? ids : IDS, OUTCOMES, column], more));
  return cases.map(({ metadata }) => metadata[column.name]);
};

/** A block of LZ4 that packs nothing: a mark, the length beyond 15 in steps of 255, and the bytes as they are. */
function lz4(bytes: Uint8Array): Uint8Array {
  const beyond = bytes.length - 15;
  if (beyond < 0) return new Uint8Array([bytes.length << 4, ...bytes]);
  const steps = new Array<number>(Math.floor(beyond / 255)).fill(255);
  return new Uint8Array([0xf0, ...steps, beyond % 255, ...bytes]);
}

describe('a Parquet file', () => {
  it.each([
    ['UNCOMPRESSED', {}],
    ['SNAPPY', {}],
    ['GZIP', { GZIP: (bytes: Uint8Array) => gzipSync(bytes) }],
    ['BROTLI', { BROTLI: (bytes: Uint8Array) => brotliCompressSync(bytes) }],
    ['ZSTD', { ZSTD: (bytes: Uint8Array) => zstdCompressSync(bytes) }],
    ['LZ4', { LZ4: lz4 }],
    ['LZ4_RAW', { LZ4_RAW: lz4 }],
  ] as const)('is read when its pages are packed by %s', async (codec, compressors) => {
    const data = IDS.data as string[];
    const columnData = [{ ...IDS, data: data.map((id) => id.repeat(300)) }, OUTCOMES];
    const { cases } = await readBytes(Buffer.from(parquetWriteBuffer({ columnData, codec, compressors })));
    expect(cases.map(({ caseId }) => caseId)).toEqual(data.map((id) => id.repeat(300)));
  });

  it('is told by its first bytes and read as a table, row group by row group', async () => {
    const { reading, cases, lines } = await readBytes(file([IDS, OUTCOMES], { rowGroupSize: 2 }));
    expect(reading.detection).toMatchObject({ format: 'parquet', name: 'Parquet table' });
    expect(cases.map(({ caseId, outcome }) => [caseId, outcome])).toEqual([
      ['a', 'escalated'],
      ['b', 'automated'],
      ['c', 'automated'],
    ]);
    expect(lines).toEqual([1, 2, 3]);
  });

  it('is the same inside a gzip, and inside a zip in a zip', async () => {
    const plain = file([IDS, OUTCOMES]);
    expect((await readBytes(gzipSync(plain))).cases).toHaveLength(3);
    const { reading, cases } = await readBytes(await zipOf({ 'outer.zip': await zipOf({ cases: plain }) }));
    expect(cases).toHaveLength(3);
    expect(reading.detection.because).toContain('in cases');
  });

  it('keeps all digits of whole numbers of 64 bits', async () => {
    const data = [9007199254740993n, -9223372036854775808n, 5n];
    expect(await metadataOf({ name: 'ticket', data, type: 'INT64' })).toEqual([
      '9007199254740993',
      '-9223372036854775808',
      '5',
    ]);
  });

  it.each([{ type: 'INT32' }, { type: 'INT64' }, { type: 'FIXED_LEN_BYTE_ARRAY', type_length: 12 }] as const)(
    'keeps decimals exact that are made of $type',
    async (made) => {
      const decimal = {
        converted_type: 'DECIMAL',
        scale: 2,
        precision: 9,
        repetition_type: 'REQUIRED',
      } as const;
      expect(
        await metadataOf(
          { name: 'cost', data: [0.57, -0.05, 1234.5] },
          { name: 'cost', ...made, ...decimal },
        ),
      ).toEqual(['0.57', '-0.05', '1234.50']);
    },
  );

  it('keeps times to the last digit, in UTC', async () => {
    const data = [new Date('2025-03-04T05:06:07.089Z'), new Date('1969-12-31T23:59:59.500Z'), null];
    const { cases } = await readBytes(
      file([IDS, OUTCOMES, { name: 'started_at', data, type: 'TIMESTAMP', nullable: true }]),
    );
    expect(cases.map(({ startedAt }) => startedAt)).toEqual([
      '2025-03-04T05:06:07.089Z',
      '1969-12-31T23:59:59.500Z',
      null,
    ]);
  });

  it('shows a number of 32 bits as it was written, and none for one that is missing', async () => {
    expect(await metadataOf({ name: 'share', data: [0.1, 0.25, Number.NaN], type: 'FLOAT' })).toEqual([
      0.1,
      0.25,
      undefined,
    ]);
  });

  it('opens objects up to columns, and reads a transcript that is JSON', async () => {
    const transcript = [{ role: 'user', content: 'Where is my parcel?' }];
    const { cases, reading } = await readBytes(
      file([
        IDS,
        OUTCOMES,
        { name: 'messages', data: [transcript, transcript, transcript], type: 'JSON' },
        { name: 'empty', data: [null, null, null], type: 'STRING', nullable: true },
      ]),
    );
    expect(cases[0]?.messages).toMatchObject([{ speaker: 'customer', text: 'Where is my parcel?' }]);
    expect(reading.mappingRows.map(({ column }) => column)).toContain('empty');
  });

  it('keeps a row with bytes that are not UTF-8 aside', async () => {
    const text = [Buffer.from('good'), Buffer.from([0x61, 0xe2, 0x82, 0x20]), Buffer.from('good')];
    const { cases, bad } = await readBytes(
      file([IDS, OUTCOMES, { name: 'note', data: text, type: 'BYTE_ARRAY' }]),
    );
    expect(cases).toHaveLength(2);
    expect(bad).toMatchObject([{ line: 2, problem: 'E_UTF8', field: 'note' }]);
    expect(bad[0]?.raw).toContain('xE2');
  });

  it('is refused when it is cut off, and when its columns cannot be told apart', async () => {
    const whole = file([IDS, OUTCOMES]);
    await expect(readBytes(whole.subarray(0, whole.length - 9))).rejects.toMatchObject({
      detail: { problem: 'E_PARQUET_DAMAGED' },
    });
    await expect(readBytes(file([IDS, OUTCOMES, { ...OUTCOMES }]))).rejects.toMatchObject({
      detail: { problem: 'E_HEADER_DUPLICATE' },
    });
    await expect(readBytes(file([IDS, OUTCOMES, { ...OUTCOMES, name: '__proto__' }]))).rejects.toMatchObject({
      detail: { problem: 'E_KEY_FORBIDDEN' },
    });
  });
});
