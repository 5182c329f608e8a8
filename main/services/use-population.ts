import { AppError } from '../../shared/errors.ts';
import { list } from '../../shared/format.ts';
import type { CohortField } from '../../shared/model/case.ts';
import type { PeriodRange } from '../../shared/model/population.ts';
import { readFrameCells, readFrameFields, replacePopulation } from '../db/frame-queries.ts';
import type { Db } from '../db/open-db.ts';
import { type PopulationHead, readPopulationHead, sumCounts } from '../db/population-queries.ts';

/**
 * Puts the counts of some periods into the frame, cell by cell: a stratum of which the table says nothing is not known.
 * Inside the caller's transaction.
 *
 * @throws {AppError} CONFLICT when the frame splits by a field that was not counted
 */
export function applyCounts(db: Db, head: PopulationHead, range: PeriodRange): void {
  const frame = readFrameFields(db);
  const refusal = uncounted(frame, head);
  if (refusal) throw refusal;
  replacePopulation(db, sumCounts(db, frame, range));
}

/** The periods whose counts the frame holds, or null when it was changed since, or no longer fits. */
export function periodsHeld(db: Db, head: PopulationHead | null): PeriodRange | null {
  if (!head?.inUse) return null;
  const frame = readFrameFields(db);
  if (uncounted(frame, head)) return null;
  const counted = new Map(
    sumCounts(db, frame, head.inUse).map(({ outcome, values, population }) => [
      JSON.stringify([outcome, ...values]),
      population,
    ]),
  );
  const cells = readFrameCells(db);
  const agrees = cells.every(
    ({ outcome, values, population }) =>
      population === (counted.get(JSON.stringify([outcome, ...values])) ?? null),
  );
  const known = cells.filter(({ population }) => population !== null).length;
  return agrees && known === counted.size ? head.inUse : null;
}

/** The table whose counts the frame holds as it is; null when it holds others. */
export function countsInFrame(db: Db): PopulationHead | null {
  const head = readPopulationHead(db);
  return periodsHeld(db, head) ? head : null;
}

/** Whether every field of the frame was counted. */
export function coversFrame(db: Db, head: PopulationHead): boolean {
  return uncounted(readFrameFields(db), head) === null;
}

function uncounted(frame: readonly CohortField[], head: PopulationHead): AppError | null {
  const missing = frame.filter((field) => !head.fields.includes(field));
  if (missing.length === 0) return null;
  return new AppError(
    'CONFLICT',
    `The sampling frame is by ${list(missing.map(fieldWord))}, and the population was not counted by that.`,
    { field: 'fields', hint: 'Choose other fields for the frame under Sample, or import finer counts.' },
  );
}

function fieldWord(field: CohortField): string {
  return field === 'agentVersion' ? 'agent version' : field;
}
