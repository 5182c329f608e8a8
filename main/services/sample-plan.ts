import { limitOf } from '../../shared/analysis/sampling/plan-limits.ts';
import { planRemarks } from '../../shared/analysis/sampling/plan-remarks.ts';
import { planSides } from '../../shared/analysis/sampling/plan-sides.ts';
import type { PlannedCell } from '../../shared/analysis/sampling/planned-cell.ts';
import { type SizedCell, sampleSizes } from '../../shared/analysis/sampling/sample-sizes.ts';
import type {
  GivenCell,
  PlannedSample,
  PlannedStratum,
  SampleChange,
  SamplePlan,
} from '../../shared/model/sample.ts';
import { DEFAULT_SETTINGS } from '../../shared/model/workspace.ts';
import type { Db } from '../db/open-db.ts';
import { pickCases, type Wanted } from '../db/sample-picks.ts';
import { readLabelledSeqs, readSampleKeys } from '../db/sample-queries.ts';
import { keyOf } from '../db/sample-strata.ts';
import type { Pick } from '../db/sample-writes.ts';
import { readIdentity, readSettings } from '../db/setting-queries.ts';
import { readBasis, type SampleBasis } from './sample-basis.ts';
import { refuseBrokenPlan } from './sample-refusals.ts';

/** A plan worked out to the last case. */
export interface ReadyPlan {
  basis: SampleBasis;
  sized: SizedCell[];
  auditRate: number;
  change: SampleChange;
  /** Null where nobody had to know them. */
  picks: Pick[] | null;
}

/** Works a plan out. The picks are looked up where they are asked for, or where a labelled case could fall out. */
export function preparePlan(db: Db, plan: SamplePlan, withPicks: boolean): ReadyPlan {
  refuseBrokenPlan(db, plan);
  const auditRate = plan.auditRate ?? readSettings(db).randomAuditRate;
  const basis = readBasis(db, plan);
  const sized = sampleSizes(basis.cells, plan, auditRate);
  const labelled = basis.kind === 'extension' ? [] : labelledThatCount(db, basis.kind);
  const picks = withPicks || labelled.length > 0 ? pickCases(db, plan, basis.order, wantedOf(sized)) : null;
  const picked = new Set(picks?.map(({ seq }) => seq));
  const n = sized.reduce((sum, one) => sum + one.n, 0);
  const drawn = sized.reduce((sum, { cell }) => sum + cell.drawn, 0);
  const change: SampleChange = {
    kind: basis.kind === 'extension' && n === drawn ? 'nothing' : basis.kind,
    added: n - drawn,
    labelledOut: labelled.filter((seq) => !picked.has(seq)).length,
  };
  return { basis, sized, auditRate, change, picks };
}

/** Labelled cases that enter the rates as things are. */
function labelledThatCount(db: Db, kind: SampleBasis['kind']): number[] {
  const labelled = readLabelledSeqs(db);
  return kind === 'first' ? labelled : [...readSampleKeys(db, labelled).keys()];
}

function wantedOf(sized: readonly SizedCell[]): Wanted[] {
  return sized.map(({ cell: { key, eligible }, n }) => ({ key, eligible, n }));
}

/** What the plan would draw from the open workspace. */
export function planFromCases(db: Db, plan: SamplePlan): PlannedSample {
  const { basis, sized, auditRate, change } = preparePlan(db, plan, false);
  const missedLimit = readSettings(db).limits.missed_escalation_rate ?? null;
  return describe({ plan, sized, auditRate, change, missedLimit, seed: basis.order.seed });
}

/** What the plan would draw from a population that is known by its counts alone. */
export function planFromCounts(db: Db | null, plan: SamplePlan, given: readonly GivenCell[]): PlannedSample {
  refuseBrokenPlan(null, plan);
  const settings = db ? readSettings(db) : DEFAULT_SETTINGS;
  const auditRate = plan.auditRate ?? settings.randomAuditRate;
  const sized = sampleSizes(given.map(cellOfCounts), plan, auditRate);
  const missedLimit = settings.limits.missed_escalation_rate ?? null;
  const seed = plan.seed ?? (db ? readIdentity(db).seed : '');
  return describe({ plan, sized, auditRate, change: null, missedLimit, seed });
}

function cellOfCounts({ outcome, values, population, risk }: GivenCell): PlannedCell {
  return {
    key: keyOf(outcome, risk ? [...values, 'risk'] : values),
    outcome,
    parts: [
      ...values.map((value) => ({ name: '', value })),
      ...(risk ? [{ name: 'risk', value: 'at risk' }] : []),
    ],
    risk,
    population,
    source: 'counted',
    eligible: population,
    drawn: 0,
    labelled: 0,
    kept: 0,
    decided: 0,
    events: 0,
  };
}

interface Described {
  plan: SamplePlan;
  sized: SizedCell[];
  auditRate: number;
  change: SampleChange | null;
  missedLimit: number | null;
  seed: string;
}

function describe(planned: Described): PlannedSample {
  const { plan, sized, auditRate, change, seed } = planned;
  const sides = planSides(sized, plan);
  return {
    seed,
    auditRate,
    strata: sized.map((one) => stratumOf(one, auditRate)),
    sides,
    n: sides.reduce((sum, side) => sum + side.n, 0),
    change,
    remarks: planRemarks({ ...planned, sides }),
  };
}

function stratumOf(one: SizedCell, auditRate: number): PlannedStratum {
  const { cell, n } = one;
  const { key, outcome, risk, population, source, eligible, drawn, labelled } = cell;
  return {
    ...{ key, outcome, risk, population, source, eligible, drawn, labelled, n },
    parts: [...cell.parts],
    probability: population === 0 ? null : n / population,
    limit: limitOf(one, auditRate),
  };
}
