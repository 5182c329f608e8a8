import type { Population, ScoredCase } from '../threshold/labelled-case.ts';

/** Some of the labelled cases, weighted as the whole sample weights them. */
export interface Domain<Case extends ScoredCase = ScoredCase> {
  readonly cases: readonly Case[];
  /** One weight per case, N_h / n_h of its stratum in the whole sample; undefined without population counts. */
  readonly weight: Float64Array | undefined;
  /**
   * The same cases, and behind them with weight 0 every other case of their strata: how many of a stratum's draws
   * fell into the domain is chance too, and an error that leaves the others out is too small.
   */
  readonly design: Design;
}

/** Columns for the functions of `stats` that take a sample design. */
export interface Design {
  readonly cases: readonly ScoredCase[];
  readonly weight?: Float64Array;
  readonly stratum?: string[];
  readonly samplingFraction?: Record<string, number>;
}

/**
 * The cases for which `counts` holds, as a domain of the whole sample: subsetting comes after weighting.
 *
 * @param all labelled cases of the sample, also those outside the domain
 */
export function domainOf<Case extends ScoredCase>(
  all: readonly Case[],
  population: Population,
  counts: (one: Case) => boolean,
): Domain<Case> {
  const cases = all.filter(counts);
  if (population === null) return { cases, weight: undefined, design: { cases } };
  const drawn = countByStratum(all);
  const sizeOf = (stratum: string) => Math.max(population[stratum] ?? 0, drawn.get(stratum)!);
  const weight = Float64Array.from(cases, ({ stratum }) => sizeOf(stratum) / drawn.get(stratum)!);
  const touched = countByStratum(cases);
  const others = all.filter((one) => touched.has(one.stratum) && !counts(one));
  const padded = [...cases, ...others];
  const paddedWeight = new Float64Array(padded.length);
  paddedWeight.set(weight);
  return {
    cases,
    weight,
    design: {
      cases: padded,
      weight: paddedWeight,
      stratum: padded.map(({ stratum }) => stratum),
      samplingFraction: Object.fromEntries(
        [...touched.keys()].map((stratum) => [stratum, drawn.get(stratum)! / sizeOf(stratum)]),
      ),
    },
  };
}

/**
 * Population counts under which the cases of a group, taken alone, weigh what they weigh in the whole sample: N_h is
 * shared out by how many of the stratum's labels are in the group.
 */
export function populationOfGroup(
  all: readonly ScoredCase[],
  population: Population,
  group: readonly ScoredCase[],
): Population {
  if (population === null) return null;
  const drawn = countByStratum(all);
  return Object.fromEntries(
    [...countByStratum(group)].map(([stratum, n]) => [
      stratum,
      (Math.max(population[stratum] ?? 0, drawn.get(stratum)!) * n) / drawn.get(stratum)!,
    ]),
  );
}

function countByStratum(cases: readonly ScoredCase[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { stratum } of cases) counts.set(stratum, (counts.get(stratum) ?? 0) + 1);
  return counts;
}
