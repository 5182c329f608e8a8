import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportResult } from '../../shared/model/import.ts';
import { openDb } from '../db/open-db.ts';
import { writeIdentity } from '../db/setting-queries.ts';
import { FileHandles } from '../files/file-handles.ts';
import { Recents } from '../files/recents.ts';
import { cancelledJobsGone } from '../jobs/run-job.ts';
import type { Context } from './context.ts';
import { imports } from './imports.ts';
import { Session } from './session.ts';

type RunInput = Parameters<typeof imports.run>[1];

export interface TestWorkspace {
  context: Context;
  folder: string;
  /** Writes a file into the folder and returns its path. */
  file: (name: string, content: string | Buffer) => string;
  /** Imports a file and returns the result. */
  run: (path: string, input?: Omit<RunInput, 'handle'>) => Promise<ImportResult>;
  /** Every row of a query. */
  all: (sql: string) => unknown[][];
  remove: () => Promise<void>;
}

/** For tests: an open, empty workspace in a folder of its own, with clock and seed held still. */
export function makeTestWorkspace(): TestWorkspace {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
  const path = join(folder, 'test.plumbline');
  const session = new Session();
  const db = openDb(path, { create: true });
  writeIdentity(db, { id: 'test', seed: 'seed', createdAt: '2026-11-21T09:00:00.000Z', sample: false });
  session.replace({ path, db, device: 'test' });
  const context: Context = {
    session,
    files: new FileHandles(),
    recents: new Recents(folder),
    analysis: null,
    print: null,
    dataFolder: folder,
    now: () => new Date('2026-11-21T10:00:00.000Z'),
    log: (message, error) => {
      throw new Error(message, { cause: error });
    },
  };
  return {
    context,
    folder,
    file: (name, content) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    },
    run: async (path, input) => {
      const job = imports.run(context, { handle: context.files.issue(path), ...input });
      for (let step = await job.next(); ; step = await job.next()) if (step.done) return step.value;
    },
    all: (sql) => db.prepare<[], unknown[]>(sql).raw().all(),
    remove: async () => {
      session.replace(null);
      await cancelledJobsGone();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
