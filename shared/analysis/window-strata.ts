import type { Outcome } from '../model/case.ts';
import type { KpiStratum } from './kpi-cells.ts';

/** Cases of the sample in one part of a stratum, such as a week or a queue. */
export interface PartCell {
  readonly outcome: Outcome;
  readonly stratum: string;
  readonly sampled: number;
}

/**
 * The part of each stratum that belongs to a stretch of time or to a queue. Its population is estimated by the part's
 * share of the sample, so that every case keeps about the weight it has in the whole.
 */
export function partStrata(strata: readonly KpiStratum[], cells: readonly PartCell[]): KpiStratum[] {
  const sampled = new Map<string, number>();
  for (const cell of cells) {
    const key = `${cell.outcome} ${cell.stratum}`;
    sampled.set(key, (sampled.get(key) ?? 0) + cell.sampled);
  }
  return strata.flatMap((whole) => {
    const own = sampled.get(`${whole.outcome} ${whole.key}`) ?? 0;
    if (own === 0 || whole.sampled <= 0) return [];
    const part = (size: number) => Math.max(own, Math.round((size * own) / whole.sampled));
    return [
      {
        outcome: whole.outcome,
        key: whole.key,
        population: whole.population === null ? null : part(whole.population),
        sampled: own,
        ...(whole.imported !== undefined && { imported: part(whole.imported) }),
      },
    ];
  });
}
