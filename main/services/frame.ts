import { AppError } from '../../shared/errors.ts';
import type { CohortField } from '../../shared/model/case.ts';
import type { Frame } from '../../shared/model/kpi.ts';
import { type PopulationCell, readFrameFields, readStrata, writeFrame } from '../db/frame-queries.ts';
import type { Db } from '../db/open-db.ts';
import { isSampleDrawn } from '../db/sample-queries.ts';
import type { Context } from './context.ts';
import { refuseShortPopulation } from './refuse-short-population.ts';
import { applyCounts, countsInFrame, coversFrame } from './use-population.ts';

function read(db: Db): Frame {
  return { fields: readFrameFields(db), strata: readStrata(db) };
}

/** Replaces the frame. A population smaller than what was imported of it is refused, and nothing is changed. */
function set(context: Context, input: { fields: CohortField[]; population: PopulationCell[] }): Frame {
  const { db } = context.session.require();
  const wrong = input.population.find((cell) => cell.values.length !== input.fields.length);
  if (wrong) {
    throw new AppError('INVALID', 'Every stratum needs one value for each of the chosen fields.', {
      field: 'population',
    });
  }
  refuseOtherFields(db, input.fields);
  db.transaction(() => {
    const counted = input.population.length === 0 ? countsInFrame(db) : null;
    writeFrame(db, input.fields, input.population);
    // With other fields the same table gives other strata their counts, where it was counted by these.
    if (counted?.inUse && coversFrame(db, counted)) applyCounts(db, counted, counted.inUse);
    refuseShortPopulation(db);
  }).immediate();
  return read(db);
}

/** The strata of a sample that was drawn lie within the cells of the frame. */
function refuseOtherFields(db: Db, fields: readonly CohortField[]): void {
  if (!isSampleDrawn(db) || JSON.stringify(fields) === JSON.stringify(readFrameFields(db))) return;
  throw new AppError(
    'CONFLICT',
    'A sample was drawn from the strata of this frame, so its fields stay as they are.',
    {
      field: 'fields',
      hint: 'Population counts can be changed. For other strata, draw a sample that is split further, or take the draw back first.',
    },
  );
}

export const frame = {
  get: (context: Context) => read(context.session.require().db),
  set,
};
