import { AppError } from '../../shared/errors.ts';
import { readStrata } from '../db/frame-queries.ts';
import type { Db } from '../db/open-db.ts';

/** A stratum cannot hold fewer cases than were imported of it. Called inside the transaction that wrote the counts. */
export function refuseShortPopulation(db: Db): void {
  const short = readStrata(db).find(({ population, sampled }) => population !== null && population < sampled);
  if (!short) return;
  const name = [short.outcome, ...short.values].join(', ');
  throw new AppError(
    'INVALID',
    `The population of ${name} cannot be ${short.population}: ${short.sampled} of its cases were imported.`,
    { field: 'population' },
  );
}
