import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseRecord } from '../../../shared/model/case.ts';
import type { Detection, Mapping, Quarantined } from '../../../shared/model/import.ts';
import { fileAt } from '../../files/file-set.ts';
import { openReading } from '../open-reading.ts';
import type { Reading } from '../reading.ts';

/** All that a reading gives. */
export interface ReadCases {
  detection: Detection;
  mappingRows: Reading['mappingRows'];
  cases: CaseRecord[];
  bad: Quarantined[];
  /** Rows in cases, repeated and kept aside. */
  rows: number;
  remarks: string[];
}

/** For tests: reads a file to its end. */
export async function readCases(path: string, mapping?: Mapping): Promise<ReadCases> {
  const { reading } = await openReading(fileAt(path), undefined, mapping);
  return casesOf(reading);
}

/** For tests: reads files of a folder that belong together. */
export async function readFiles(folder: string, names: readonly string[]): Promise<ReadCases> {
  const parts = names.map((name) => ({ path: join(folder, name), name }));
  const { reading } = await openReading({ path: folder, name: 'files', parts });
  return casesOf(reading);
}

async function casesOf(reading: Reading): Promise<ReadCases> {
  const { detection, mappingRows } = reading;
  const all: ReadCases = { detection, mappingRows, cases: [], bad: [], rows: 0, remarks: [] };
  for await (const { cases, bad, repeated } of reading.batches()) {
    all.cases.push(...cases.map(({ record }) => record));
    all.bad.push(...bad);
    all.rows += bad.length + repeated + cases.reduce((sum, { rows }) => sum + rows, 0);
  }
  all.remarks = reading.remarks();
  return all;
}

/** For tests: reads what a file of this content would give. */
export async function readText(folder: string, content: string, mapping?: Mapping): Promise<ReadCases> {
  const path = join(folder, 'file');
  writeFileSync(path, content);
  return readCases(path, mapping);
}

/** For tests: who says what, one line a message; calls as `name(arguments)`. */
export function linesOf({ messages }: CaseRecord): string[] {
  return messages.map(({ speaker, text, toolCalls = [] }) =>
    [`${speaker}: ${text}`.trim(), ...toolCalls.map((call) => `${call.name}(${call.arguments})`)].join(' '),
  );
}
