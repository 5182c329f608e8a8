import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type { WorkspaceInfo, WorkspaceSettings } from '../../shared/model/workspace.ts';
import { checkWorkspace } from '../db/doctor.ts';
import { readSettings, writeSettings } from '../db/setting-queries.ts';
import { isZip } from '../files/is-zip.ts';
import { createSampleWorkspace } from '../sample/create-sample-workspace.ts';
import type { Context } from './context.ts';
import { openBundle } from './open-bundle.ts';
import { createWorkspaceFile, EXTENSION, freePath, infoOf, openWorkspaceFile } from './workspace-files.ts';

function create(
  context: Context,
  { name, handle }: { name: string; handle?: string | undefined },
): WorkspaceInfo {
  if (handle !== undefined) return createWorkspaceFile(context, context.files.resolve(handle).path, name);
  mkdirSync(context.dataFolder, { recursive: true, mode: 0o700 });
  return createWorkspaceFile(context, freePath(context.dataFolder, name), name);
}

async function open(
  context: Context,
  input: { handle: string } | { recent: string },
  signal?: AbortSignal,
): Promise<WorkspaceInfo> {
  if ('handle' in input) {
    const { path } = context.files.resolve(input.handle);
    return isZip(path) ? openBundle(context, input, signal) : openWorkspaceFile(context, path);
  }
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
