import { rmSync } from 'node:fs';
import { openDb } from '../db/open-db.ts';
import { buildSample } from './build-sample.ts';
import { writeSample } from './write-sample.ts';

const SAMPLE_SEED = 'meridian';

/** The last afternoon of the sample's reviewers. Fixed, so that everyone's sample shows the same numbers. */
const SAMPLE_ENDS_AT = '2026-11-20T16:00:00.000Z';

/** Makes the sample workspace as a file. A file that could not be finished is taken away again. */
export function createSampleWorkspace(path: string): void {
  const db = openDb(path, { create: true });
  let done = false;
  try {
    writeSample(db, buildSample(SAMPLE_SEED, new Date(SAMPLE_ENDS_AT)));
    done = true;
  } finally {
    db.close();
    if (!done) for (const suffix of ['', '-wal', '-shm', '-labels']) rmSync(path + suffix, { force: true });
  }
}
