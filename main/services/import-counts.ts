import { AppError } from '../../shared/errors.ts';
import type { ImportProgress } from '../../shared/model/import.ts';
import type { CountMapping, PopulationResult } from '../../shared/model/population.ts';
import { openDb } from '../db/open-db.ts';
import { openCountReading } from '../formats/population/read-counts.ts';
import type { JobControl } from '../jobs/job-control.ts';
import { CountTally } from './count-tally.ts';
import { placeCounts } from './place-counts.ts';
import { tallied } from './preview-counts.ts';

export interface ImportCountsInput {
  databasePath: string;
  file: { path: string; name: string };
  mapping?: CountMapping | undefined;
  replace: boolean;
  /** ISO time, from the caller's clock. */
  startedAt: string;
}

/** Imports a table of population counts: all that can be read of it, or nothing. */
export async function* importCounts(
  input: ImportCountsInput,
  control: JobControl,
): AsyncGenerator<ImportProgress, PopulationResult> {
  const reading = await openCountReading(input.file.path, input.mapping);
  const [open] = reading.questions;
  if (open) {
    throw new AppError('NEEDS_DECISION', `${open.message} Nothing was imported.`, {
      problem: open.problem,
      hint: `Say it in the mapping: ${open.choices.map(({ label }) => label).join('; or ')}.`,
    });
  }
  const tally = new CountTally();
  yield* tallied(reading, tally, control);
  if (tally.cells.size === 0) {
    throw new AppError('INVALID', 'Nothing to import: no row of the file could be read as a count.', {
      problem: 'E_FILE_EMPTY',
      hint: tally.quarantine[0]
        ? `Line ${tally.quarantine[0].line}: ${tally.quarantine[0].reason}`
        : undefined,
    });
  }
  const db = openDb(input.databasePath);
  try {
    control.commit();
    const source = { kind: 'table' as const, name: input.file.name, at: input.startedAt };
    const placed = placeCounts(db, tally, reading, { source, replace: input.replace });
    return countsResult(input.file.name, tally, reading, placed, reading.file.table.remarks());
  } finally {
    db.close();
  }
}

export function countsResult(
  file: string,
  tally: CountTally,
  { fields, unit }: Pick<PopulationResult, 'fields' | 'unit'>,
  placed: ReturnType<typeof placeCounts>,
  remarks: readonly string[],
): PopulationResult {
  const { counts, conflicts, used } = placed;
  return {
    ...{ file, fields, unit, counts, conflicts, used },
    outcomes: tally.outcomes(),
    quarantine: tally.quarantine,
    quarantineMore: counts.quarantined - tally.quarantine.length,
    remarks: [...placed.remarks, ...remarks],
  };
}
