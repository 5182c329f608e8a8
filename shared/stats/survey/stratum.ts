import { requireCount, requireEventsOf, requireNonEmpty } from '../arguments.ts';
import { StatsArgumentError } from '../estimate.ts';

/** One cell of the sampling plan: how many cases it holds, how many were judged, how many showed the event. */
export type Stratum = {
  readonly population: number;
  readonly reviewed: number;
  readonly events: number;
};

/** Checks counts: whole numbers, events ≤ reviewed ≤ population, at least one stratum. */
export function requireStrata(argument: string, strata: readonly Stratum[]): void {
  requireNonEmpty(argument, strata);
  strata.forEach(({ population, reviewed, events }, i) => {
    requireCount(`${argument}[${i}].population`, population);
    requireEventsOf(`${argument}[${i}].events`, events, 'reviewed', reviewed);
    if (reviewed > population) {
      throw new StatsArgumentError(
        `${argument}[${i}].reviewed`,
        `must not exceed population (${population}), got ${reviewed}`,
      );
    }
  });
}

/** Total of one count over the strata. */
export function sumOf(strata: readonly Stratum[], count: keyof Stratum): number {
  let sum = 0;
  for (const stratum of strata) sum += stratum[count];
  return sum;
}
