import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_CODEBOOK } from '../../shared/model/default-codebook.ts';
import { DEFAULT_SETTINGS, type WorkspaceInfo } from '../../shared/model/workspace.ts';
import { countCases } from '../db/case-queries.ts';
import { mendJournal } from '../db/check-journal.ts';
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
import type { Context } from './context.ts';
import { deviceOf } from './device.ts';
import type { OpenWorkspace } from './session.ts';
import { sweepUnfinishedLabelImports } from './take-labels-back.ts';

export const EXTENSION = '.plumbline';

export function infoOf({ db, path }: OpenWorkspace): WorkspaceInfo {
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
    const journal = mendJournal(open.db);
    sweepUnfinishedImports(open.db);
    sweepUnfinishedLabelImports(open.db, open.device, context.now());
    const info = infoOf(open);
    context.session.replace({ ...open, journal });
    context.recents.remember(path, info.settings.name, context.now().toISOString());
    return info;
  } catch (error) {
    if (context.session.current?.db !== open.db) open.db.close();
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

/** A path in the folder that is not taken: "Weekly review.plumbline", "Weekly review 2.plumbline" ... */
export function freePath(folder: string, name: string): string {
  for (let i = 1; ; i++) {
    const path = join(folder, `${fileNameFor(name)}${i === 1 ? '' : ` ${i}`}${EXTENSION}`);
    if (!existsSync(path)) return path;
  }
}
