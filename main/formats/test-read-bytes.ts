import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';
import type { CaseRecord } from '../../shared/model/case.ts';
import type { Mapping, Quarantined } from '../../shared/model/import.ts';
import { openReading } from './open-reading.ts';
import type { Reading } from './reading.ts';

/** For tests: what came out of a file with these bytes. */
export interface ReadBytes {
  reading: Reading;
  cases: CaseRecord[];
  lines: (number | null)[];
  bad: Quarantined[];
}

/** For tests: reads a file with these bytes, and with a name that says nothing. */
export async function readBytes(content: Uint8Array, mapping?: Mapping): Promise<ReadBytes> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
  try {
    const path = join(folder, 'file');
    writeFileSync(path, content);
    const { reading } = await openReading({ path, name: 'file' }, undefined, mapping);
    const all: ReadBytes = { reading, cases: [], lines: [], bad: [] };
    for await (const { cases, bad } of reading.batches()) {
      all.cases.push(...cases.map(({ record }) => record));
      all.lines.push(...cases.map(({ line }) => line));
      all.bad.push(...bad);
    }
    return all;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** For tests: a zip of these files. */
export async function zipOf(files: Record<string, string | Uint8Array>): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(Readable.from(zip.outputStream));
}
