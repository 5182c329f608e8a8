import { countStays, exportSentence } from '../../shared/analysis/evals/export-words.ts';
import type {
  EvalExportOrder,
  EvalExportPreview,
  EvalExportProgress,
  EvalRecord,
  MadeEvalExport,
} from '../../shared/model/eval-export.ts';
import { listEvalExports } from '../db/eval-file-queries.ts';
import type { Db } from '../db/open-db.ts';
import { readIdentity, readSettings } from '../db/setting-queries.ts';
import { EVAL_WRITERS } from '../formats/eval-export/index.ts';
import { runJob } from '../jobs/run-job.ts';
import { clusterNames } from './cluster-names.ts';
import type { Context } from './context.ts';
import { nearest } from './eval-duplicates.ts';
import { leavingCases, wantedEvals } from './eval-leaving.ts';
import { exportFolder } from './exports.ts';

async function preview(context: Context, order: EvalExportOrder): Promise<EvalExportPreview> {
  const { db } = context.session.require();
  const wanted = wantedEvals(db, order);
  const clusters = wanted.length === 0 ? {} : await clusterNames(context);
  const all = [...leavingCases(db, wanted, order, clusters)];
  const stay = countStays(all.map(({ row }) => row.stays));
  const leave = all.filter(({ record }) => record !== null).length;
  const first = all.find(({ record }) => record !== null)?.record ?? null;
  return {
    format: order.format,
    cases: all.map(({ row }) => row),
    leave,
    stay,
    sentence: exportSentence(order.format, leave, stay),
    example: first && { id: first.id, text: exampleOf(context, db, order, first) },
  };
}

/** One case as it stands in the file, for people to look at. */
function exampleOf(context: Context, db: Db, { format }: EvalExportOrder, record: EvalRecord): string {
  const { ending, record: write } = EVAL_WRITERS[format];
  const day = context.now().toISOString().slice(0, 10);
  const file = { workspace: readSettings(db).name, workspaceId: readIdentity(db).id, day, cases: 1 };
  const text = write(record, file);
  return ending === 'jsonl' ? JSON.stringify(JSON.parse(text), null, 2) : text;
}

async function* create(
  context: Context,
  order: EvalExportOrder,
  signal?: AbortSignal,
): AsyncGenerator<EvalExportProgress, MadeEvalExport> {
  const { path: databasePath } = context.session.require();
  const clusters = await clusterNames(context, signal);
  const now = context.now().toISOString();
  const job = { databasePath, folder: exportFolder(context), order, clusters, now };
  const { path, ...made } = yield* runJob('makeEvalExport', job, signal);
  return { ...made, handle: context.files.issue(path, made.fileName) };
}

/** Eval cases, out into a file for the tool that runs them. */
export const evalExports = {
  preview,
  create,
  nearest,
  history: (context: Context) => listEvalExports(context.session.require().db),
};
