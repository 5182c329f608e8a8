import type { Frame, Stratum } from '../../../shared/model/kpi.ts';

/** Population counts as they stand in the form; null where nothing is typed. */
export type Counts = ReadonlyMap<string, number | null>;

export function keyOf(stratum: Pick<Stratum, 'outcome' | 'values'>): string {
  return JSON.stringify([stratum.outcome, ...stratum.values]);
}

export function countsOf(frame: Frame): Counts {
  return new Map(frame.strata.map((stratum) => [keyOf(stratum), stratum.population]));
}

/** The strata as they would be sent. */
export function populationOf(frame: Frame, counts: Counts) {
  return frame.strata.map((stratum) => ({
    outcome: stratum.outcome,
    values: stratum.values,
    population: counts.get(keyOf(stratum)) ?? null,
  }));
}

/** Why the counts cannot be saved yet, as a sentence; null when they can. */
export function problemOf(frame: Frame, counts: Counts): string | null {
  const short = frame.strata.find((stratum) => {
    const population = counts.get(keyOf(stratum));
    return population != null && population < stratum.sampled;
  });
  if (!short) return null;
  return `${nameOf(short)}: there cannot be fewer cases than the ${short.sampled} that were imported.`;
}

export function nameOf(stratum: Pick<Stratum, 'outcome' | 'values'>): string {
  return [stratum.outcome, ...stratum.values.map((value) => value || 'none')].join(', ');
}

/** The sentence under the table: are the numbers of the population or of the sample? */
export function meaningOf(frame: Frame, counts: Counts): string {
  const known = frame.strata.filter((stratum) => counts.get(keyOf(stratum)) != null).length;
  if (known === frame.strata.length) {
    return 'Every stratum is counted: estimates are weighted and describe the whole population.';
  }
  if (known === 0) return 'Nothing is counted: all numbers describe the imported sample only.';
  return `${frame.strata.length - known} of ${frame.strata.length} strata are not counted: numbers that need them describe the sample only.`;
}
