import type { Outcome } from '../../model/case.ts';
import type { KpiStratum } from '../kpi-cells.ts';

/** A case of the sample: where it was drawn from. */
export interface SampledCase {
  readonly outcome: Outcome;
  readonly key: string;
}

/**
 * The strata as they are within a window: the share of a stratum's sample that lies in the window is taken for the
 * share of its population that does.
 */
export function strataWithin(
  strata: readonly KpiStratum[],
  sample: readonly SampledCase[],
  within: readonly SampledCase[],
): KpiStratum[] {
  const all = countByStratum(sample);
  const inside = countByStratum(within);
  return strata.flatMap((stratum) => {
    const sampled = inside.get(keyOf(stratum)) ?? 0;
    const share = sampled / Math.max(1, all.get(keyOf(stratum)) ?? 0);
    if (sampled === 0) return [];
    const scaled = (size: number) => Math.max(sampled, Math.round(size * share));
    return [
      {
        ...stratum,
        sampled,
        population: stratum.population === null ? null : scaled(stratum.population),
        ...(stratum.imported === undefined ? {} : { imported: scaled(stratum.imported) }),
      },
    ];
  });
}

function countByStratum(cases: readonly SampledCase[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of cases) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return counts;
}

function keyOf({ outcome, key }: SampledCase): string {
  return `${outcome} ${key}`;
}
