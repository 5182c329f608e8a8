import { vectorReducer } from '../../shared/analysis/failures/reduce-vector.ts';
import { AppError } from '../../shared/errors.ts';
import type { TakenEmbedding } from '../../shared/model/failure.ts';
import type { ImportProgress } from '../../shared/model/import.ts';
import { knownCases, writeEmbeddings } from '../db/embedding-queries.ts';
import { openDb } from '../db/open-db.ts';
import { openEmbeddings } from '../formats/read-embeddings.ts';
import type { JobControl } from '../jobs/job-control.ts';

export interface TakeEmbeddingInput {
  databasePath: string;
  path: string;
}

/** Takes vectors by case from a file, all or none; a case that the workspace does not have is counted and left out. */
export async function* takeEmbedding(
  { databasePath, path }: TakeEmbeddingInput,
  control: JobControl,
): AsyncGenerator<ImportProgress, TakenEmbedding> {
  const { bytes, rows } = await openEmbeddings(path);
  const db = openDb(databasePath);
  try {
    const vectors = new Map<string, Float32Array>();
    const taken: TakenEmbedding = { rows: 0, cases: 0, unknown: 0, bad: 0, dimensions: 0 };
    let reduce: ReturnType<typeof vectorReducer> | null = null;
    for await (const batch of rows()) {
      control.throwIfCancelled();
      const known = knownCases(
        db,
        batch.map(({ caseId }) => caseId),
      );
      for (const { caseId, vector } of batch) {
        taken.rows += 1;
        if (vector === null) taken.bad += 1;
        else if (!known.has(caseId)) taken.unknown += 1;
        else {
          taken.dimensions = vector.length;
          reduce ??= vectorReducer(vector.length);
          vectors.set(caseId, reduce(vector));
        }
      }
      const { bytesRead, bytesTotal } = bytes;
      yield { phase: 'reading', bytesRead, bytesTotal, rows: taken.rows };
    }
    if (vectors.size === 0) {
      throw new AppError('INVALID', 'The file holds no vector of a case of this workspace.', {
        hint: `Of ${taken.rows} rows, ${taken.unknown} name a case that is not here and ${taken.bad} hold no vector of one length.`,
      });
    }
    control.commit();
    writeEmbeddings(db, vectors);
    return { ...taken, cases: vectors.size };
  } finally {
    db.close();
  }
}
