import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type FilePart, fileAt } from '../files/file-set.ts';
import type { SetFormat } from './format.ts';
import { findSets, openSet } from './open-set.ts';
import { headOfPart } from './part-head.ts';

const folder = mkdtempSync(join(tmpdir(), 'plumbline-set-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, text: string): FilePart {
  const path = join(folder, name);
  writeFileSync(path, text);
  return fileAt(path);
}

/** Orders and their lines, which are joined by a number. */
const ORDERS: SetFormat = {
  id: 'csv',
  name: 'Orders',
  description: 'For the test.',
  joins: (heads) => {
    const order = heads.find(({ columns }) => columns.includes('order_total'));
    const lines = heads.find(({ columns }) => columns.includes('order_line'));
    return order && lines ? [order, lines] : null;
  },
  read: async (parts) => ({
    detection: { format: 'csv', name: 'Orders', because: `joined from ${parts.length} files` },
    mapping: null,
    mappingRows: [],
    escalation: null,
    questions: [],
    async *batches() {
      for (const { bytes } of parts) for await (const chunk of bytes.chunks()) expect(chunk).toBeDefined();
      yield { cases: [], bad: [], repeated: 0 };
    },
    remarks: () => [],
  }),
};

const options = { mapping: undefined, makeGroups: () => expect.fail('nothing is grouped') };

describe('sets of files', () => {
  const order = put('a.csv', 'id,order_total\n1,5\n');
  const lines = put('b.jsonl', '{"order_line":1,"id":1}\n{"order_line":2,"id":1}\n');
  const other = put('c.csv', 'name,colour\nx,red\n');

  it('files that belong together become one set, and every other stands alone', async () => {
    const heads = await Promise.all([other, lines, order].map(headOfPart));
    const { sets, alone } = findSets(heads, [ORDERS]);
    expect(sets.map(({ parts }) => parts.map(({ name }) => name))).toEqual([['a.csv', 'b.jsonl']]);
    expect(alone.map(({ name }) => name)).toEqual(['c.csv']);
  });

  it('the progress of a set is that of all its files together', async () => {
    const { bytes, reading } = await openSet([lines, order], undefined, options, [ORDERS]);
    expect(reading.detection.because).toBe('joined from 2 files');
    for await (const _ of reading.batches());
    expect(bytes.bytesRead).toBe(bytes.bytesTotal);
    expect(bytes.bytesTotal).toBe(67);
  });

  it('files that no longer belong together are refused', async () => {
    await expect(openSet([order, lines, other], undefined, options, [ORDERS])).rejects.toMatchObject({
      detail: { problem: 'E_FORMAT_OTHER' },
    });
  });
});
