import type { KpiCase, KpiStratum } from '../../shared/analysis/kpi-cells.ts';
import type { Route } from '../../shared/model/counting.ts';
import type { DisputedRule } from '../../shared/model/workspace.ts';
import { readStrata } from '../db/frame-queries.ts';
import { type LabelledCase, readLabelledCases } from '../db/label-queries.ts';
import type { Db } from '../db/open-db.ts';
import { readSettings } from '../db/setting-queries.ts';

/** Everything the estimates are computed from, read once. */
export interface Gathered {
  strata: KpiStratum[];
  /** Cases that count, in the order of `cases`. */
  labelled: LabelledCase[];
  cases: KpiCase[];
  /** Labelled cases that the rule leaves out of every number. */
  excluded: LabelledCase[];
  rule: DisputedRule;
  /** How each labelled case came to its answer. */
  routes: Route[];
}

export function gather(db: Db): Gathered {
  const rule = readSettings(db).disputedRule;
  const all = readLabelledCases(db, rule);
  const labelled = all.filter(({ settled }) => settled.route !== 'excluded');
  return {
    strata: readStrata(db).map(({ outcome, values, population, sampled }) => ({
      outcome,
      key: JSON.stringify(values),
      population,
      sampled,
    })),
    labelled,
    cases: labelled.map(toKpiCase),
    excluded: all.filter(({ settled }) => settled.route === 'excluded'),
    rule,
    routes: all.map(({ settled }) => settled.route),
  };
}

export function toKpiCase({ outcome, stratum, settled }: LabelledCase): KpiCase {
  return { outcome, stratum, verdict: settled.verdict, sufficient: settled.sufficient };
}
