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

function countByStratum(cases: readonly ScoredCase[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { stratum } of cases) counts.set(stratum, (counts.get(stratum) ?? 0) + 1);
  return counts;
}
