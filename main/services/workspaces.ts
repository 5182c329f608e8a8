import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { DEFAULT_CODEBOOK } from '../../shared/model/default-codebook.ts';
import {
  DEFAULT_SETTINGS,
  type WorkspaceInfo,
  type WorkspaceSettings,
} from '../../shared/model/workspace.ts';
import { countCases } from '../db/case-queries.ts';
import { checkWorkspace } from '../db/doctor.ts';
import { sweepUnfinishedImports } from '../db/import-sweep.ts';
import { countLabels, readReviewers } from '../db/label-queries.ts';
import { openDb } from '../db/open-db.ts';
import { readPolicy } from '../db/policy-queries.ts';
import {
  readCodebook,
  readHandedOut,
  readIdentity,
  readSettings,
  writeCodebook,
  writeIdentity,
  writeSettings,
} from '../db/setting-queries.ts';
import { fileNameFor } from '../files/file-name.ts';
import { createSampleWorkspace } from '../sample/create-sample-workspace.ts';
import type { Context } from './context.ts';
import { deviceOf } from './device.ts';
import type { OpenWorkspace } from './session.ts';
import { sweepUnfinishedLabelImports } from './take-labels-back.ts';

export const EXTENSION = '.plumbline';

function infoOf({ db, path }: OpenWorkspace): WorkspaceInfo {
  const identity = readIdentity(db);
  return {
    id: identity.id,
    settings: readSettings(db),
    location: path,
    sample: identity.sample,
    readOnly: false,
    seed: identity.seed,
    codebookVersion: readCodebook(db).version,
    policyVersion: readPolicy(db)?.version ?? null,
    cases: countCases(db),
    labels: countLabels(db),
    reviewers: readReviewers(db),
    handedTo: readHandedOut(db)?.reviewer ?? null,
  };
}

/** Writes what every workspace has from its first moment. */
function initialise(open: OpenWorkspace, name: string, now: Date): void {
  const { db } = open;
  db.transaction(() => {
    writeIdentity(db, {
      id: randomUUID(),
      seed: randomBytes(8).toString('hex'),
      createdAt: now.toISOString(),
      sample: false,
    });
    writeSettings(db, { ...DEFAULT_SETTINGS, name });
    writeCodebook(db, DEFAULT_CODEBOOK, now.toISOString());
  }).immediate();
}

/** Opens a file and makes it the one workspace of this process. The one open before stays open if this fails. */
export function openWorkspaceFile(context: Context, path: string): WorkspaceInfo {
  const db = openDb(path);
  const open: OpenWorkspace = { path, db, device: deviceOf(db, context.dataFolder) };
  try {
    sweepUnfinishedImports(open.db);
    sweepUnfinishedLabelImports(open.db, open.device, context.now());
    const info = infoOf(open);
    context.session.replace(open);
    context.recents.remember(path, info.settings.name, context.now().toISOString());
    return info;
  } catch (error) {
    if (context.session.current !== open) open.db.close();
    throw error;
  }
}

/** Makes an empty workspace at a path and opens it. */
export function createWorkspaceFile(context: Context, path: string, name: string): WorkspaceInfo {
  const db = openDb(path, { create: true });
  const open: OpenWorkspace = { path, db, device: deviceOf(db, context.dataFolder) };
  initialise(open, name, context.now());
  context.session.replace(open);
  context.recents.remember(path, name, context.now().toISOString());
  return infoOf(open);
}

function create(
  context: Context,
  { name, handle }: { name: string; handle?: string | undefined },
): WorkspaceInfo {
  if (handle !== undefined) return createWorkspaceFile(context, context.files.resolve(handle).path, name);
  mkdirSync(context.dataFolder, { recursive: true, mode: 0o700 });
  return createWorkspaceFile(context, freePath(context.dataFolder, name), name);
}

/** A path in the folder that is not taken: "Weekly review.plumbline", "Weekly review 2.plumbline" ... */
export function freePath(folder: string, name: string): string {
  for (let i = 1; ; i++) {
    const path = join(folder, `${fileNameFor(name)}${i === 1 ? '' : ` ${i}`}${EXTENSION}`);
    if (!existsSync(path)) return path;
  }
}

function open(context: Context, input: { handle: string } | { recent: string }): WorkspaceInfo {
  if ('handle' in input) return openWorkspaceFile(context, context.files.resolve(input.handle).path);
  const path = context.recents.pathOf(input.recent);
  if (path === undefined) throw new AppError('NOT_FOUND', 'This workspace is no longer in the list.');
  return openWorkspaceFile(context, path);
}

function openSample(context: Context): WorkspaceInfo {
  mkdirSync(context.dataFolder, { recursive: true, mode: 0o700 });
  const path = join(context.dataFolder, `Sample workspace${EXTENSION}`);
  if (!existsSync(path)) createSampleWorkspace(path);
  return openWorkspaceFile(context, path);
}

function settings(
  context: Context,
  change: { [K in keyof WorkspaceSettings]?: WorkspaceSettings[K] | undefined },
) {
  const workspace = context.session.require();
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  writeSettings(workspace.db, { ...readSettings(workspace.db), ...given });
  return infoOf(workspace);
}

export const workspaces = {
  current: (context: Context) => (context.session.current ? infoOf(context.session.current) : null),
  recents: (context: Context) => context.recents.list(),
  create,
  open,
  openSample,
  close: (context: Context) => {
    context.session.replace(null);
    return null;
  },
  settings,
  doctor: (context: Context) => checkWorkspace(context.session.require().db),
};
