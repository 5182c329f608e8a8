import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDb } from '../db/open-db.ts';
import { writeIdentity } from '../db/setting-queries.ts';
import { FileHandles } from '../files/file-handles.ts';
import { Recents } from '../files/recents.ts';
import type { Context } from './context.ts';
import { Session } from './session.ts';

/** For tests: an open, empty workspace in a folder of its own, with clock and seed held still. */
export function makeTestWorkspace(): { context: Context; folder: string; remove: () => void } {
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
    dataFolder: folder,
    now: () => new Date('2026-11-21T10:00:00.000Z'),
    log: (message, error) => {
      throw new Error(message, { cause: error });
    },
  };
  return {
    context,
    folder,
    remove: () => {
      session.replace(null);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
