import { smoothedLimits } from '../../stats/survey/smoothed-korn-graubard.ts';

/** A stratum as its labels are planned to come out. */
export interface ExpectedStratum {
  readonly population: number;
  readonly n: number;
  readonly rate: number;
}

/**
 * Half-width to expect of the interval of one side once n cases of each stratum are labelled: the closed form that
 * planning uses. Strata of which nothing can be drawn are left to the others, as estimates pool them.
 *
 * @returns a share; null when nothing is drawn at all
 */
export function expectedHalfWidth(strata: readonly ExpectedStratum[], level: number): number | null {
  const held = strata.filter(({ n }) => n > 0);
  const population = held.reduce((sum, stratum) => sum + stratum.population, 0);
  if (population === 0) return null;
  const { low, high } = smoothedLimits(
    held.map((stratum) => ({
      population: stratum.population,
      reviewed: stratum.n,
      events: stratum.rate * stratum.n,
    })),
    population,
    level,
  );
  return (high - low) / 2;
}
