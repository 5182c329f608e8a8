import { AppError } from '../../shared/errors.ts';
import { plural } from '../../shared/format.ts';
import type { UndoProgress, UndoResult } from '../../shared/model/import.ts';
import { countStrata } from '../db/frame-queries.ts';
import { type RestsOnImport, whatRestsOn } from '../db/import-rests.ts';
import { discardBatches } from '../db/import-sweep.ts';
import { casesOfImport, hideImport } from '../db/import-undo.ts';
import { closeAfterJob, openForJob, syncEach, syncSeldom } from '../db/job-connection.ts';
import type { Db } from '../db/open-db.ts';
import type { JobControl } from '../jobs/job-control.ts';

export interface UndoImportInput {
  databasePath: string;
  importId: number;
}

/**
 * Takes an import back on whose cases nothing rests yet. They are gone from every list in one transaction; taking their
 * text away follows in small steps, and a step that a kill cuts off is made up for when the workspace is opened next.
 */
export async function* undoImport(
  { databasePath, importId }: UndoImportInput,
  control: JobControl,
): AsyncGenerator<UndoProgress, UndoResult> {
  const db = openForJob(databasePath);
  try {
    const cases = casesOfImport(db, importId);
    if (cases === null) {
      throw new AppError('NOT_FOUND', `There is no import number ${importId}.`, {
        hint: 'Look at the list of imports: it may have been taken back already.',
      });
    }
    refuseInUse(db, importId);
    yield { removed: 0, cases };
    const counted = countStrata(db, null, importId);
    control.commit();
    syncEach(db);
    db.transaction(() => {
      refuseInUse(db, importId);
      hideImport(db, importId, counted);
    }).immediate();
    syncSeldom(db);
    let removed = 0;
    for (const batch of discardBatches(db, importId)) {
      removed += batch;
      yield { removed, cases };
    }
    return { cases: removed };
  } finally {
    closeAfterJob(db);
  }
}

function refuseInUse(db: Db, importId: number): void {
  const rests = sayWhatRests(whatRestsOn(db, importId));
  if (rests === null) return;
  throw new AppError('CONFLICT', `This import stays: ${rests}. Nothing was taken away.`, {
    problem: 'E_IMPORT_IN_USE',
    hint: 'A draw can be taken back under Sample, and queues emptied there, while nothing in them is judged. What was judged keeps its cases for good.',
  });
}

function sayWhatRests({ judged, begun, sampled, queued }: RestsOnImport): string | null {
  const parts = [
    ...(judged > 0 ? [`${plural(judged, 'case')} of it ${was(judged)} judged, skipped or marked`] : []),
    ...(begun > 0 ? [`answers were begun on ${plural(begun, 'case')}`] : []),
    ...(sampled > 0 ? [`${plural(sampled, 'case')} ${is(sampled)} in the sample`] : []),
    ...(queued > 0 ? [`${plural(queued, 'case')} ${is(queued)} in a queue`] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : null;
}

const was = (count: number) => (count === 1 ? 'was' : 'were');
const is = (count: number) => (count === 1 ? 'is' : 'are');
