import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import {
  type ExportContent,
  type ExportFormat,
  type ExportOrder,
  type ExportProgress,
  FORMATS_OF,
  type MadeExport,
} from '../../shared/model/export.ts';
import { type Db, openDb } from '../db/open-db.ts';
import { readSettings } from '../db/setting-queries.ts';
import { putInPlace } from '../files/atomic-write.ts';
import { fileNameFor } from '../files/file-name.ts';
import { sweepFolder } from '../files/sweep-folder.ts';
import type { JobControl } from '../jobs/job-control.ts';
import { ExportSource } from './export-source.ts';

export interface MakeExportInput {
  databasePath: string;
  /** Where finished exports wait until a shell has taken them. */
  folder: string;
  order: ExportOrder;
  now: string;
}

export type ExportOnDisk = Omit<MadeExport, 'handle'> & { path: string };

const MEDIA: Readonly<Record<ExportFormat, string>> = {
  jsonl: 'application/jsonl',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  parquet: 'application/vnd.apache.parquet',
};
const WORDS: Readonly<Record<ExportContent, string>> = {
  labels: 'labels',
  cases: 'cases',
  'langfuse-scores': 'scores for Langfuse',
  'langsmith-feedback': 'feedback for LangSmith',
};
const LOOK_MS = 100;

/**
 * Writes an export to a file of the data folder, whole or not at all, readable by its owner alone. It shows one moment
 * of the workspace, in which people may go on judging meanwhile.
 */
export async function* makeExport(
  { databasePath, folder, order, now }: MakeExportInput,
  control: JobControl,
): AsyncGenerator<ExportProgress, ExportOnDisk> {
  const { content, format } = order;
  if (!FORMATS_OF[content].includes(format)) throw noSuchFormat(order);
  const db = openDb(databasePath);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  sweepFolder(folder, Date.parse(now));
  const path = join(folder, `${crypto.randomUUID()}.${format}`);
  const part = `${path}.part`;
  try {
    db.exec('BEGIN');
    const source = new ExportSource(db, control);
    yield* whileWriting(source.write(part, order), source);
    yield { phase: 'tidying', done: source.total, total: source.total };
    control.commit();
    putInPlace(path, (beside) => renameSync(part, beside));
    const fileName = `${nameOf(db)} ${WORDS[content]}.${format}`;
    const { rows, leftOut } = source;
    return { fileName, mediaType: MEDIA[format], bytes: statSync(path).size, rows, leftOut, path };
  } finally {
    if (existsSync(part)) rmSync(part, { force: true });
    db.close();
  }
}

/** Tells how far the writing has come until it ends. @throws whatever ends it */
async function* whileWriting(writing: Promise<void>, source: ExportSource): AsyncGenerator<ExportProgress> {
  const ended = writing.then(() => true);
  for (;;) {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const timer = setTimeout(resolve, LOOK_MS, false);
    const isEnd = await Promise.race([ended, promise]).finally(() => clearTimeout(timer));
    if (isEnd) return;
    yield source.progress();
  }
}

function nameOf(db: Db): string {
  return fileNameFor(readSettings(db).name);
}

function noSuchFormat({ content, format }: ExportOrder): AppError {
  return new AppError('INVALID', `There is no export of ${WORDS[content]} as ${format}.`, {
    field: 'format',
    hint: `There is ${FORMATS_OF[content].join(', ')}.`,
  });
}
