import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ulid } from 'ulid';
import { countStays, FORMAT_NAMES, stayWords } from '../../shared/analysis/evals/export-words.ts';
import { AppError } from '../../shared/errors.ts';
import type {
  EvalExportOrder,
  EvalExportProgress,
  EvalStays,
  MadeEvalExport,
} from '../../shared/model/eval-export.ts';
import { addEvalFile } from '../db/eval-file-queries.ts';
import { addEvalExport } from '../db/eval-queries.ts';
import { type Db, openDb } from '../db/open-db.ts';
import { readIdentity, readSettings } from '../db/setting-queries.ts';
import { writeSoon } from '../db/write-soon.ts';
import { putInPlace } from '../files/atomic-write.ts';
import { fileNameFor } from '../files/file-name.ts';
import { sweepFolder } from '../files/sweep-folder.ts';
import { EVAL_WRITERS } from '../formats/eval-export/index.ts';
import { writeTexts } from '../formats/export/write-lines.ts';
import type { JobControl } from '../jobs/job-control.ts';
import type { ClusterNames } from './cluster-names.ts';
import { evalNumber, leavingCases, wantedEvals } from './eval-leaving.ts';

export interface MakeEvalExportInput {
  databasePath: string;
  /** Where finished exports wait until a shell has taken them. */
  folder: string;
  order: EvalExportOrder;
  clusters: ClusterNames;
  now: string;
}

export type EvalExportOnDisk = Omit<MadeEvalExport, 'handle'> & { path: string };

/** Between two looks at the world outside: at who cancels, and at who watches. */
const STEP = 20;

interface Out {
  id: string;
  text: string;
  contentHash: string;
}

/**
 * Writes the eval cases that may leave into a file of the data folder, whole or not at all, and then marks them as
 * exported: when, in which file, with which content.
 */
export async function* makeEvalExport(
  { databasePath, folder, order, clusters, now }: MakeEvalExportInput,
  control: JobControl,
): AsyncGenerator<EvalExportProgress, EvalExportOnDisk> {
  const db = openDb(databasePath);
  const { ending, mediaType, head } = EVAL_WRITERS[order.format];
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  sweepFolder(folder, Date.parse(now));
  const path = join(folder, `${crypto.randomUUID()}.${ending}`);
  const part = `${path}.part`;
  try {
    const { out, stays } = yield* gathered(db, { order, clusters, now }, control);
    if (out.length === 0) throw nothing(stays);
    yield { phase: 'writing', done: 0, total: out.length };
    await writeTexts(
      part,
      textsOf([head?.(fileOf(db, now, out.length)) ?? '', ...out.map(({ text }) => text)]),
    );
    control.commit();
    putInPlace(path, (beside) => renameSync(part, beside));
    const exportId = ulid(Date.parse(now));
    const fileName = `${fileNameFor(readSettings(db).name)} evals for ${FORMAT_NAMES[order.format]}.${ending}`;
    record(db, { exportId, fileName, format: order.format, at: now }, out);
    return {
      ...{ exportId, fileName, mediaType, path, cases: out.length },
      bytes: statSync(path).size,
      stay: countStays(stays),
    };
  } finally {
    if (existsSync(part)) rmSync(part, { force: true });
    db.close();
  }
}

/** What leaves, each written already: a conversation is read once, and what was cancelled has written nothing. */
async function* gathered(
  db: Db,
  { order, clusters, now }: Pick<MakeEvalExportInput, 'order' | 'clusters' | 'now'>,
  control: JobControl,
): AsyncGenerator<EvalExportProgress, { out: Out[]; stays: (EvalStays | null)[] }> {
  const { record: write } = EVAL_WRITERS[order.format];
  const file = fileOf(db, now, 0);
  const out: Out[] = [];
  const stays: (EvalStays | null)[] = [];
  const wanted = wantedEvals(db, order);
  for (const { row, record } of leavingCases(db, wanted, order, clusters)) {
    stays.push(row.stays);
    if (record) {
      out.push({ id: record.id, text: write(record, file), contentHash: record.provenance.contentHash });
    }
    if (stays.length % STEP > 0) continue;
    control.throwIfCancelled();
    yield { phase: 'reading', done: stays.length, total: wanted.length };
  }
  return { out, stays };
}

function fileOf(db: Db, now: string, cases: number) {
  return { workspace: readSettings(db).name, workspaceId: readIdentity(db).id, day: now.slice(0, 10), cases };
}

async function* textsOf(texts: readonly string[]): AsyncGenerator<string> {
  yield* texts;
}

function record(
  db: Db,
  { exportId, fileName, format, at }: { exportId: string; fileName: string; format: string; at: string },
  out: readonly Out[],
): void {
  const ids = out.map(({ id }) => id);
  const contents = out.map(({ id, contentHash }) => ({ number: evalNumber(id), contentHash }));
  writeSoon(db, () => {
    addEvalExport(db, ids, { exportId, format, at });
    addEvalFile(db, { exportId, fileName, contents });
  });
}

function nothing(stays: readonly (EvalStays | null)[]): AppError {
  const [first] = countStays(stays);
  if (!first) {
    return new AppError('NEEDS_DECISION', 'No eval case is accepted yet, so there is nothing to export.', {
      problem: 'E_NOTHING_TO_EXPORT',
      hint: 'Curate failures under Failures, and accept what belongs in the suite.',
    });
  }
  return new AppError('NEEDS_DECISION', `No eval case can leave: ${stayWords(countStays(stays))}.`, {
    problem: 'E_NOTHING_TO_EXPORT',
    hint: HINTS[first.why],
  });
}

const HINTS: Readonly<Record<EvalStays, string>> = {
  not_accepted: 'Accept them first.',
  no_case: 'Import their cases again.',
  redaction: 'Open each under Failures and go through its redaction.',
  nothing_expected: 'Write what is expected of the agent.',
  no_conversation: 'Leave them out.',
  exported: 'Ask for them again if the file was lost.',
  duplicate: 'Ask for duplicates too if they are wanted.',
};
