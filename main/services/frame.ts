import { AppError } from '../../shared/errors.ts';
import type { CohortField } from '../../shared/model/case.ts';
import type { Frame } from '../../shared/model/kpi.ts';
import { type PopulationCell, readFrameFields, readStrata, writeFrame } from '../db/frame-queries.ts';
import type { Db } from '../db/open-db.ts';
import type { Context } from './context.ts';
import { refuseShortPopulation } from './refuse-short-population.ts';

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
  db.transaction(() => {
    writeFrame(db, input.fields, input.population);
    refuseShortPopulation(db);
  }).immediate();
  return read(db);
}

export const frame = {
  get: (context: Context) => read(context.session.require().db),
  set,
};
