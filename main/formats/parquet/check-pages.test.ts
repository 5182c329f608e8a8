import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/errors.ts';
import { readBytes } from '../test-read-bytes.ts';
import { checkRuns } from './check-runs.ts';

const runs = (...bytes: number[]) => new Uint8Array(bytes);

describe('numbers in runs', () => {
  it('are counted without being unpacked, repeated or packed bit by bit', () => {
    expect(checkRuns(runs(10, 1), 1, 5, 1)).toBe(5);
    expect(checkRuns(runs(10, 0), 1, 5, 1)).toBe(0);
    expect(checkRuns(runs(3, 0b0001_0110), 1, 5, 1)).toBe(3);
    expect(checkRuns(runs(4, 1, 3, 0b0000_0101), 1, 8, 1)).toBe(4);
  });
  it('may end early, and may fill their last group of eight', () => {
    expect(checkRuns(runs(), 1, 100, 1)).toBe(0);
    expect(checkRuns(runs(3, 255), 1, 1, 1)).toBe(1);
  });
  it('are refused when a run is longer than what is left, or has no end', () => {
    expect(() => checkRuns(runs(255, 255, 255, 255, 255, 1), 1, 8)).toThrow('endless');
    expect(() => checkRuns(runs(12, 1), 1, 5)).toThrow('longer than its page');
    expect(() => checkRuns(runs(5, 255, 255), 1, 5)).toThrow('longer than its page');
  });
});

describe('a Parquet file', () => {
  const data = ['a', 'b', null, 'a', 'b', 'a', 'a', null, 'b'];
  const written = (pageSize?: number) =>
    Buffer.from(
      parquetWriteBuffer({
        codec: 'UNCOMPRESSED',
        columnData: [
          { name: 'case_id', data: data.map((_, i) => `k${i}`), type: 'STRING' },
          { name: 'outcome', data: data.map(() => 'automated'), encoding: 'RLE_DICTIONARY' },
          { name: 'topic', data, type: 'STRING', nullable: true },
          { name: 'solved', data: data.map((_, i) => i % 2 === 0), type: 'BOOLEAN' },
          { name: 'tags', data: data.map((_, i) => Array.from({ length: i % 3 }, (_, k) => `t${k}`)) },
        ],
        ...(pageSize && { pageSize }),
      }),
    );

  it('passes whatever its columns hold: gaps, dictionaries, lists, several pages', async () => {
    expect((await readBytes(written())).cases).toHaveLength(data.length);
    expect((await readBytes(written(16))).cases).toHaveLength(data.length);
  });

  it('with a bit turned in any place is read or refused, and never takes more than it holds', async () => {
    const good = written();
    for (let at = 4; at < good.length; at++) {
      const bad = Buffer.from(good);
      bad[at] = (bad[at] as number) ^ 0x80;
      const read = await readBytes(bad).catch((error: unknown) => error);
      if (read instanceof Error) expect(read).toBeInstanceOf(AppError);
    }
  });
});
