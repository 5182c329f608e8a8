import { AppError } from '../../shared/errors.ts';
import type { BundleProgress, MergeReport } from '../../shared/model/bundle.ts';
import { eventById } from '../db/event-log.ts';
import { type Db, openDb } from '../db/open-db.ts';
import { readIdentity } from '../db/setting-queries.ts';
import { StagedBundle } from '../db/staged-bundle.ts';
import { writeTogether } from '../db/write-soon.ts';
import { type CheckedBundle, checkBundle } from '../formats/check-bundle.ts';
import { BundleFile } from '../formats/read-bundle.ts';
import type { JobControl } from '../jobs/job-control.ts';
import { takeStaged } from './take-bundle.ts';

export interface MergeBundleInput {
  databasePath: string;
  file: { path: string; name: string };
  /** ISO time, from the caller's clock. */
  now: string;
  /** Say what would happen and change nothing. */
  preview: boolean;
}

/** Every so many lines the progress is told and a cancel is heard. */
const STEP = 500;

/**
 * Merges a bundle, all of it or nothing: it is checked whole beside the workspace, then taken over in one transaction. A
 * preview does exactly the same and rolls it back.
 */
export async function* mergeBundle(
  input: MergeBundleInput,
  control: JobControl,
): AsyncGenerator<BundleProgress, MergeReport> {
  const db = openDb(input.databasePath);
  const staged = new StagedBundle(db);
  let bundle: BundleFile | undefined;
  try {
    bundle = await BundleFile.open(input.file.path);
    const { events, cases } = bundle.told();
    const total = events + cases;
    yield { phase: 'checking', done: 0, total };
    let done = 0;
    const checked = await checkBundle(
      bundle,
      {
        addEvent: (id, line) => staged.addEvent(id, line),
        addCase: (line) => staged.addCase(line),
        eventHere: (id) => eventById(db, id),
      },
      () => {
        done += 1;
        if (done % STEP === 0) control.throwIfCancelled();
      },
    );
    refuseForeign(db, checked);
    yield { phase: 'writing', done: total, total };
    if (!input.preview) control.commit();
    return takeOver(db, staged, checked, input);
  } finally {
    bundle?.close();
    staged.discard();
    db.close();
  }
}

function takeOver(
  db: Db,
  staged: StagedBundle,
  checked: CheckedBundle,
  input: MergeBundleInput,
): MergeReport {
  let report: MergeReport | undefined;
  try {
    writeTogether(db, () => {
      report = takeStaged(db, staged, checked, input.now);
      if (input.preview) throw new Undo();
    });
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
  }
  if (!report) throw new Error('a merge ended without a report');
  return report;
}

/** Ends the transaction of a preview. */
class Undo extends Error {}

function refuseForeign(db: Db, { manifest }: CheckedBundle): void {
  if (manifest.workspace_id === readIdentity(db).id) return;
  throw new AppError(
    'CONFLICT',
    `This bundle belongs to another workspace, “${manifest.workspace_name}”. Nothing was changed.`,
    {
      problem: 'E_BUNDLE_FOREIGN',
      hint:
        manifest.kind === 'assignment'
          ? 'Open it on the start screen: it becomes a workspace of its own.'
          : `Open the workspace “${manifest.workspace_name}” and merge it there.`,
    },
  );
}
