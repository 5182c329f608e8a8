import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaseRecord } from '../../../shared/model/case.ts';
import type { FormatId, Mapping } from '../../../shared/model/import.ts';
import { fileAt } from '../../files/file-set.ts';
import { openReading } from '../open-reading.ts';
import type { ReadBatch, Reading } from '../reading.ts';

export interface ReadText extends ReadBatch {
  reading: Reading;
  records: CaseRecord[];
}

/** Reads a text as if it were a file, to its end. */
export async function readText(content: string, as?: FormatId, mapping?: Mapping): Promise<ReadText> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
  try {
    const path = join(folder, 'file');
    writeFileSync(path, content);
    const { reading } = await openReading(fileAt(path), as, mapping);
    return await readToEnd(reading);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function readToEnd(reading: Reading): Promise<ReadText> {
  const all: ReadBatch = { cases: [], bad: [], repeated: 0 };
  for await (const batch of reading.batches()) {
    all.cases.push(...batch.cases);
    all.bad.push(...batch.bad);
    all.repeated += batch.repeated;
  }
  return { reading, ...all, records: all.cases.map(({ record }) => record) };
}

/** Reads texts, by the names of their files, as a set that makes sense only together. */
export async function readTexts(
  contents: Readonly<Record<string, string>>,
  mapping?: Mapping,
): Promise<ReadText> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
  try {
    const parts = Object.entries(contents).map(([name, content]) => {
      writeFileSync(join(folder, name), content);
      return fileAt(join(folder, name));
    });
    const { reading } = await openReading({ path: folder, name: 'set', parts }, undefined, mapping);
    return await readToEnd(reading);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
