import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type { WorkspaceInfo } from '../../shared/model/workspace.ts';
import { type Db, openDb } from '../db/open-db.ts';
import {
  readHandedOut,
  readIdentity,
  writeCodebook,
  writeHandedOut,
  writeIdentity,
  writeSettings,
} from '../db/setting-queries.ts';
import { writeDirection } from '../db/threshold-queries.ts';
import { fileNameFor } from '../files/file-name.ts';
import type { CheckedBundle } from '../formats/check-bundle.ts';
import { lastOf, runJob } from '../jobs/run-job.ts';
import type { Context } from './context.ts';
import { EXTENSION, freePath, openWorkspaceFile } from './workspace-files.ts';

/**
 * Opens a bundle that was handed out in a workspace of its own. Opening it again, or a later one of the same queue, goes
 * on in the workspace that is there, so that nobody's work parts in two. With `into`, a new file is made at that place.
 */
export async function openBundle(
  context: Context,
  { handle, into }: { handle: string; into?: string | undefined },
  signal?: AbortSignal,
): Promise<WorkspaceInfo> {
  const file = context.files.resolve(handle);
  const bundle = await lastOf(runJob('lookAtBundle', { path: file.path }, signal));
  refuseReturn(bundle);
  const path = into === undefined ? placeFor(context, bundle) : context.files.resolve(into).path;
  const isNew = into !== undefined || !existsSync(path);
  if (isNew) begin(path, bundle);
  try {
    const databasePath = path;
    await lastOf(
      runJob('mergeBundle', { databasePath, file, now: context.now().toISOString(), preview: false }, signal),
    );
    return openWorkspaceFile(context, path);
  } catch (error) {
    if (isNew) for (const part of ['', '-wal', '-shm', '-labels']) rmSync(`${path}${part}`, { force: true });
    throw error;
  }
}

function refuseReturn({ manifest }: CheckedBundle): void {
  if (manifest.kind === 'assignment') return;
  throw new AppError(
    'INVALID',
    `This bundle is work that ${manifest.for} handed back, not a queue to open.`,
    {
      problem: 'E_BUNDLE_KIND',
      hint: `Open the workspace “${manifest.workspace_name}” and merge it there.`,
    },
  );
}

/** The workspace in which this queue is worked on already, or a place for a new one. */
function placeFor(context: Context, { manifest }: CheckedBundle): string {
  mkdirSync(context.dataFolder, { recursive: true, mode: 0o700 });
  const name = `${manifest.workspace_name} for ${manifest.for}`;
  const usual = join(context.dataFolder, `${fileNameFor(name)}${EXTENSION}`);
  return existsSync(usual) && holdsQueue(usual, manifest) ? usual : freePath(context.dataFolder, name);
}

function holdsQueue(path: string, manifest: CheckedBundle['manifest']): boolean {
  let db: Db | undefined;
  try {
    db = openDb(path);
    return readIdentity(db).id === manifest.workspace_id && readHandedOut(db)?.reviewer === manifest.for;
  } catch {
    // Whatever lies there is not ours to touch: the queue gets a place of its own.
    return false;
  } finally {
    db?.close();
  }
}

/** Makes the empty workspace: the lead's wording and seed, the reviewer's own file. */
function begin(path: string, { manifest, workspace }: CheckedBundle): void {
  const { setting, codebooks } = workspace;
  if (!setting || codebooks.length === 0) {
    throw new AppError('INVALID', 'This bundle holds no queue and no codebook, so it cannot be opened.', {
      problem: 'E_BUNDLE_SCHEMA',
    });
  }
  const db = openDb(path, { create: true });
  try {
    db.transaction(() => {
      writeIdentity(db, {
        id: manifest.workspace_id,
        seed: setting.seed,
        createdAt: setting.createdAt,
        sample: false,
      });
      writeSettings(db, setting.settings);
      for (const { body, createdAt } of codebooks) writeCodebook(db, body, createdAt);
      for (const [name, direction] of Object.entries(setting.signals)) writeDirection(db, name, direction);
      writeHandedOut(db, {
        reviewer: manifest.for,
        bundleId: manifest.bundle_id,
        withReveal: setting.withReveal,
      });
    }).immediate();
  } finally {
    db.close();
  }
}
