import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ByteSource, sha256OfFile } from './byte-source.ts';

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

describe('a file as bytes', () => {
  it('is unpacked when its first bytes say gzip, and measured by what lies on disk', async () => {
    const packed = gzipSync('hello');
    const { text, source } = await read(packed);
    expect(text).toBe('hello');
    expect(source).toMatchObject({ bytesTotal: packed.length, bytesRead: packed.length });
  });

  it('is refused when it grows more than 200-fold', async () => {
    await expect(read(gzipSync(Buffer.alloc(40_000_000)))).rejects.toMatchObject({
      detail: { problem: 'E_GZIP_RATIO' },
    });
  });

  it('is refused when the packed data is cut off', async () => {
    await expect(read(gzipSync('hello world').subarray(0, 20))).rejects.toMatchObject({
      detail: { problem: 'E_GZIP_DAMAGED' },
    });
  });

  it('is refused when it is empty, a folder or gone', async () => {
    await expect(read(Buffer.alloc(0))).rejects.toMatchObject({ detail: { problem: 'E_FILE_EMPTY' } });
    await expect(ByteSource.open(folder)).rejects.toMatchObject({ code: 'INVALID' });
    await expect(ByteSource.open(join(folder, 'gone'))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('has the SHA-256 of its bytes on disk', async () => {
    await read(Buffer.from('abc'));
    expect(await sha256OfFile(join(folder, 'file'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});
