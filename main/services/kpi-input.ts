import type { KpiCase, KpiStratum } from '../../shared/analysis/kpi-cells.ts';
import { readStrata } from '../db/frame-queries.ts';
import { type LabelledCase, readLabelledCases } from '../db/label-queries.ts';
import type { Db } from '../db/open-db.ts';

/** Everything the estimates are computed from, read once. */
export interface Gathered {
  strata: KpiStratum[];
  labelled: LabelledCase[];
  cases: KpiCase[];
}

export function gather(db: Db): Gathered {
  const labelled = readLabelledCases(db);
  return {
    strata: readStrata(db).map(({ outcome, values, population, sampled }) => ({
      outcome,
      key: JSON.stringify(values),
      population,
      sampled,
    })),
    labelled,
    cases: labelled.map(toKpiCase),
  };
}

export function toKpiCase({ outcome, stratum, settled }: LabelledCase): KpiCase {
  return { outcome, stratum, verdict: settled.verdict, sufficient: settled.sufficient };
}
