import { AppError } from '../../shared/errors.ts';
import { OUTCOMES } from '../../shared/model/case.ts';
import type { PopulationByOutcome } from '../../shared/model/import.ts';
import { readFrameFields, writePopulation } from './frame-queries.ts';
import type { Db } from './open-db.ts';

/** Counts by outcome alone fit only a frame that is by outcome alone. */
export function refuseUnfittingPopulation(db: Db): void {
  if (readFrameFields(db).length === 0) return;
  throw new AppError(
    'CONFLICT',
    'The sampling frame is by cohort, so counts by outcome alone do not fit it.',
    {
      hint: 'Give the population counts in the sampling frame instead.',
    },
  );
}

export function writePopulationByOutcome(db: Db, population: PopulationByOutcome): void {
  writePopulation(
    db,
    OUTCOMES.flatMap((outcome) => {
      const cases = population[outcome];
      return cases === undefined ? [] : [{ outcome, values: [], population: cases }];
    }),
  );
}

/** The imported cases are all there are: every stratum's population is what was counted in it. */
export function takeSampledAsPopulation(db: Db): void {
  db.exec('UPDATE stratum SET population = sampled');
}
