import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zipOf } from '../formats/test-read-bytes.ts';
import { ByteSource } from './byte-source.ts';

const PUBLIC = '../shared/data/ticket-logs/ServiceNow-Kaggle.zip';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(content: Uint8Array): Promise<{ text: string; source: ByteSource }> {
  const path = join(folder, 'file');
  writeFileSync(path, content);
  const source = await ByteSource.open(path);
  const chunks: Buffer[] = [];
  for await (const chunk of source.chunks()) chunks.push(chunk);
  return { text: Buffer.concat(chunks).toString('utf8'), source };
}

const problemOf = async (content: Uint8Array) =>
  read(content).then(
    () => 'none',
    (error: { detail: { problem: string } }) => error.detail.problem,
  );

describe('a zip that holds one file of data', () => {
  it('is read as that file, past what a system has added, and measured by what lies on disk', async () => {
    const packed = await zipOf({ '__MACOSX/._cases.csv': 'x', 'cases.csv': 'id\n1\n', 'notes.idp': 'y' });
    const { text, source } = await read(packed);
    expect(text).toBe('id\n1\n');
    expect(source).toMatchObject({
      inside: ['cases.csv'],
      bytesTotal: packed.length,
      bytesRead: packed.length,
    });
  });

  it('may hold a packed file in its turn, three deep and no deeper', async () => {
    const inner = await zipOf({ 'cases.csv': 'id\n1\n' });
    const { text, source } = await read(gzipSync(await zipOf({ 'inner.zip': inner })));
    expect(text).toBe('id\n1\n');
    expect(source.inside).toEqual(['inner.zip', 'cases.csv']);
    let deep: Uint8Array = inner;
    for (let level = 0; level < 5; level++) deep = await zipOf({ 'inner.zip': deep });
    expect(await problemOf(deep)).toBe('E_PACKED_TOO_DEEP');
  });

  it('is refused when it holds several files, none, or a bundle', async () => {
    expect(await problemOf(await zipOf({ 'a.csv': 'x', 'b.csv': 'y' }))).toBe('E_ZIP_SEVERAL');
    expect(await problemOf(await zipOf({}))).toBe('E_FILE_EMPTY');
    expect(await problemOf(await zipOf({ 'manifest.json': '{}', 'events.jsonl': '' }))).toBe('E_IS_BUNDLE');
  });

  it('is refused when it grows more than 200-fold, by what it says and by what comes out', async () => {
    const dense = await zipOf({ 'cases.csv': Buffer.alloc(40_000_000) });
    expect(await problemOf(dense)).toBe('E_ZIP_RATIO');
    const lying = Buffer.from(dense);
    // The size when unpacked, as the list of contents gives it.
    lying.writeUInt32LE(10, lying.indexOf(Buffer.from('PK\x01\x02', 'latin1')) + 24);
    expect(await problemOf(lying)).toBe('E_ZIP_DAMAGED');
  });

  it('is refused when it is cut off, damaged, or holds too many files', async () => {
    const whole = await zipOf({ 'cases.csv': 'id\n1\n'.repeat(1000) });
    expect(await problemOf(whole.subarray(0, whole.length - 30))).toBe('E_ZIP_DAMAGED');
    const flipped = Buffer.from(whole);
    flipped.writeUInt8(flipped.readUInt8(60) ^ 0xff, 60);
    expect(await problemOf(flipped)).toBe('E_ZIP_DAMAGED');
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, place) => [`${place}.csv`, '']));
    expect(await problemOf(await zipOf(many))).toBe('E_ZIP_ENTRIES');
  });

  const absent = !existsSync(PUBLIC) && 'the public ticket log is not on this machine';
  it.skipIf(absent)(
    `reads a public ticket log that is a zip in a zip${absent ? ` (${absent})` : ''}`,
    async () => {
      const source = await ByteSource.open(PUBLIC);
      expect(source.inside).toEqual(['ServiceNow-Kaggle.csv.zip', 'incident_event_log.csv']);
      let size = 0;
      for await (const chunk of source.chunks()) size += chunk.length;
      expect(size).toBe(39_147_503);
      expect(source.bytesRead).toBe(source.bytesTotal);
    },
  );
});
