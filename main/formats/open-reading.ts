import type { FormatId, Mapping } from '../../shared/model/import.ts';
import { ByteSource } from '../files/byte-source.ts';
import { TextSource } from '../files/text-source.ts';
import { detectShape } from './detect.ts';
import { MemoryGroups, type MessageGroups } from './message-groups.ts';
import { readCsvCases } from './read-csv-cases.ts';
import { readJsonlCases } from './read-jsonl-cases.ts';
import { readTauBench } from './read-tau-bench.ts';
import { readTau2Bench } from './read-tau2-bench.ts';
import type { Reading } from './reading.ts';

/** The formats for people, in the order in which they are offered. */
export const FORMATS: readonly { id: FormatId; name: string; description: string }[] = [
  { id: 'csv', name: 'Table (CSV)', description: 'One row per case or per message; columns are mapped.' },
  {
    id: 'jsonl',
    name: 'JSON records',
    description: 'One object per line, or a list of them; fields are mapped.',
  },
  {
    id: 'tau2-bench',
    name: 'tau2-bench results',
    description: 'Runs with messages, rewards and expected actions.',
  },
  {
    id: 'tau-bench',
    name: 'tau-bench results',
    description: 'Version 1: runs with a trajectory and a reward.',
  },
];

export interface OpenedFile {
  bytes: ByteSource;
  reading: Reading;
}

/** Opens a file in its own format, or in the one asked for. Rows of messages are grouped in memory unless said otherwise. */
export async function openReading(
  path: string,
  as?: FormatId,
  mapping?: Mapping,
  groups?: () => MessageGroups,
): Promise<OpenedFile> {
  const bytes = await ByteSource.open(path);
  const source = new TextSource(bytes, mapping?.encoding);
  const shape = await detectShape(source, as);
  if (shape.format === 'tau-bench') return { bytes, reading: await readTauBench(source) };
  if (shape.format === 'tau2-bench') return { bytes, reading: await readTau2Bench(source) };
  const makeGroups = groups ?? (() => new MemoryGroups());
  if (shape.format === 'csv') return { bytes, reading: await readCsvCases(source, mapping, makeGroups) };
  return { bytes, reading: await readJsonlCases(source, shape, mapping, makeGroups) };
}
