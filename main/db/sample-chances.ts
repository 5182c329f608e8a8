import { sizedBySide } from '../../shared/analysis/kpi-cells.ts';
import { stratumPopulations } from '../../shared/analysis/sampling/stratum-populations.ts';
import { readFrameCells, readFrameFields } from './frame-queries.ts';
import type { Db } from './open-db.ts';
import { readDrawInForce, readSampleStrata } from './sample-queries.ts';

/** Inclusion probabilities of the sample in force. */
export interface SampleChances {
  /** Cases in the sample / population, by the key of the stratum. */
  ofStratum: ReadonlyMap<string, number>;
  /** Whether they tell something that is hidden from reviewers: a version, a trigger, a score, a mark of risk. */
  tells: boolean;
}

/** Null while no sample was drawn. */
export function readSampleChances(db: Db): SampleChances | null {
  const strata = readSampleStrata(db);
  const draw = strata.length === 0 ? null : readDrawInForce(db);
  if (!draw) return null;
  const { populations } = stratumPopulations(readFrameCells(db), strata);
  const known = strata.map(({ key, outcome, drawn, eligible }, place) => ({
    ...{ key, outcome, sampled: drawn, imported: eligible },
    population: populations[place] ?? null,
  }));
  const ofStratum = new Map<string, number>();
  for (const { key, population, sampled } of sizedBySide(known)) {
    if (population) ofStratum.set(key, sampled / population);
  }
  const { by, trigger, bands, risk } = draw.plan;
  const byVersion = by.includes('agentVersion') || readFrameFields(db).includes('agentVersion');
  return { ofStratum, tells: byVersion || trigger || bands !== null || risk !== null };
}
