import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type {
  BundleLook,
  BundleOrder,
  BundleProgress,
  HandOut,
  MadeBundle,
  MergeReport,
} from '../../shared/model/bundle.ts';
import { listBundles, readTeam } from '../db/bundle-queries.ts';
import { readIdentity } from '../db/setting-queries.ts';
import { cancelledJobsGone, lastOf, runJob } from '../jobs/run-job.ts';
import type { Context } from './context.ts';
import { planHandOut } from './hand-out.ts';
import { BUNDLE_EXTENSION } from './make-bundle.ts';
import { openBundle } from './open-bundle.ts';
import { conflictsIn, keep } from './rival-answers.ts';

interface File {
  handle: string;
}

/** Where bundles wait until a shell has taken them. */
const folderOf = (context: Context) => join(context.dataFolder, 'bundles');

async function* create(
  context: Context,
  order: BundleOrder,
  signal?: AbortSignal,
): AsyncGenerator<BundleProgress, MadeBundle> {
  const { path: databasePath } = context.session.require();
  const now = context.now().toISOString();
  const job = { databasePath, folder: folderOf(context), order, now };
  const { path, ...made } = yield* runJob('makeBundle', job, signal);
  return { ...made, handle: context.files.issue(path, made.fileName) };
}

function file(context: Context, { handle }: File) {
  const { path, name } = context.files.resolve(handle);
  if (!path.startsWith(folderOf(context)) || !path.endsWith(BUNDLE_EXTENSION)) {
    throw new AppError('INVALID', 'Only bundles that were made here can be saved.', { field: 'handle' });
  }
  return { fileName: name, mediaType: 'application/zip', base64: readFileSync(path).toString('base64') };
}

async function look(context: Context, { handle }: File, signal?: AbortSignal): Promise<BundleLook> {
  const { path } = context.files.resolve(handle);
  const { manifest } = await lastOf(runJob('lookAtBundle', { path }, signal));
  const open = context.session.current;
  return {
    bundleId: manifest.bundle_id,
    kind: manifest.kind,
    for: manifest.for,
    workspaceName: manifest.workspace_name,
    madeAt: manifest.created_at,
    ...manifest.counts,
    ofThisWorkspace: open !== null && readIdentity(open.db).id === manifest.workspace_id,
  };
}

function mergeInput(context: Context, handle: string, preview: boolean) {
  const { path: databasePath } = context.session.require();
  return { databasePath, file: context.files.resolve(handle), now: context.now().toISOString(), preview };
}

async function* merge(
  context: Context,
  { handle }: File,
  signal?: AbortSignal,
): AsyncGenerator<BundleProgress, MergeReport> {
  await cancelledJobsGone();
  return yield* runJob('mergeBundle', mergeInput(context, handle, false), signal);
}

export const bundles = {
  team: (context: Context) => readTeam(context.session.require().db),
  plan: (context: Context, order: HandOut) =>
    planHandOut(context.session.require().db, order, context.now().toISOString()),
  create,
  file,
  look,
  open: openBundle,
  preview: (context: Context, { handle }: File, signal?: AbortSignal): Promise<MergeReport> =>
    lastOf(runJob('mergeBundle', mergeInput(context, handle, true), signal)),
  merge,
  list: (context: Context) => listBundles(context.session.require().db),
  conflicts: (context: Context) => conflictsIn(context.session.require().db),
  keep,
};
