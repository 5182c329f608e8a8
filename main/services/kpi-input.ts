import type { KpiCase, KpiStratum } from '../../shared/analysis/kpi-cells.ts';
import { stratumPopulations } from '../../shared/analysis/sampling/stratum-populations.ts';
import type { CohortField } from '../../shared/model/case.ts';
import type { Route } from '../../shared/model/counting.ts';
import type { DisputedRule } from '../../shared/model/workspace.ts';
import { countCalibrationCases, countCalibrationInSample } from '../db/calibration-session-queries.ts';
import { type CohortCell, readCohortCells } from '../db/cohort-cells.ts';
import { readFrameCells } from '../db/frame-queries.ts';
import { keptWhileUnchanged } from '../db/kept-while-unchanged.ts';
import { type LabelledCase, readLabelledCases } from '../db/label-queries.ts';
import type { Db } from '../db/open-db.ts';
import { readSampleCohortCells } from '../db/sample-cohort-cells.ts';
import { isSampleDrawn, readSampleKeys, readSampleStrata } from '../db/sample-queries.ts';
import { readSettings } from '../db/setting-queries.ts';

/** Everything the estimates are computed from, read once. */
export interface Gathered {
  readonly strata: readonly KpiStratum[];
  /** Cases that count, in the order of `cases`. */
  readonly labelled: readonly LabelledCase[];
  readonly cases: readonly KpiCase[];
  /** Labelled cases that the rule leaves out of every number. */
  readonly excluded: readonly LabelledCase[];
  /** Labelled cases outside the sample that was drawn; they keep their labels but do not count. */
  readonly outside: readonly LabelledCase[];
  readonly rule: DisputedRule;
  /** How each labelled case of the sample came to its answer. */
  readonly routes: readonly Route[];
}

/** The sample is what was drawn; while nothing was drawn, it is every imported case. */
export function gather(db: Db): Gathered {
  return keptWhileUnchanged(db, 'gathered', () => readGathered(db));
}

function readGathered(db: Db): Gathered {
  const rule = readSettings(db).disputedRule;
  const isDrawn = isSampleDrawn(db);
  const { inside, outside } = inSample(db, readLabelledCases(db, rule), isDrawn);
  const labelled = inside.filter(({ settled }) => settled.route !== 'excluded');
  return {
    strata: withoutCalibration(db, isDrawn ? strataOfSample(db) : strataOfFrame(db), isDrawn),
    labelled,
    cases: labelled.map(toKpiCase),
    excluded: inside.filter(({ settled }) => settled.route === 'excluded'),
    outside,
    rule,
    routes: inside.map(({ settled }) => settled.route),
  };
}

/** Tells the cases of the sample, each with its stratum there, from the others. */
function inSample(
  db: Db,
  all: LabelledCase[],
  isDrawn: boolean,
): { inside: LabelledCase[]; outside: LabelledCase[] } {
  if (!isDrawn) return { inside: all, outside: [] };
  const keys = readSampleKeys(
    db,
    all.map(({ seq }) => seq),
  );
  const inside: LabelledCase[] = [];
  const outside: LabelledCase[] = [];
  for (const one of all) {
    const key = keys.get(one.seq);
    if (key === undefined) outside.push(one);
    else inside.push({ ...one, stratum: withinOutcome(key) });
  }
  return { inside, outside };
}

function strataOfFrame(db: Db): KpiStratum[] {
  return readFrameCells(db).map(({ outcome, values, population, sampled }) => ({
    outcome,
    key: JSON.stringify(values),
    population,
    sampled,
  }));
}

/** The strata that were drawn from, and cells of the frame that have none because nothing was imported of them then. */
function strataOfSample(db: Db): KpiStratum[] {
  const strata = readSampleStrata(db);
  const { populations, uncovered } = stratumPopulations(readFrameCells(db), strata);
  return [
    ...strata.map(({ key, outcome, eligible, drawn }, place) => ({
      outcome,
      key: withinOutcome(key),
      population: populations[place] ?? null,
      sampled: drawn,
      imported: eligible,
    })),
    ...uncovered.map(({ outcome, values, population, sampled }) => ({
      outcome,
      key: JSON.stringify(values),
      population,
      sampled: 0,
      imported: sampled,
    })),
  ];
}

/** A stratum's key without the outcome it begins with: as estimates compare them. */
export function withinOutcome(key: string): string {
  return JSON.stringify((JSON.parse(key) as string[]).slice(1));
}

/** How many cases of the sample are in each stratum and cohort. */
export function cohortCells(db: Db, field: CohortField): CohortCell[] {
  if (!isSampleDrawn(db)) return readCohortCells(db, field);
  return readSampleCohortCells(db, field).map((cell) => ({ ...cell, stratum: withinOutcome(cell.stratum) }));
}

/** A case of a calibration session counts as one that was never sampled. */
function withoutCalibration(db: Db, strata: KpiStratum[], isDrawn: boolean): KpiStratum[] {
  const held = isDrawn
    ? countCalibrationInSample(db).map((one) => ({ ...one, key: withinOutcome(one.key) }))
    : countCalibrationCases(db);
  return strata.map((stratum) => {
    const found = held.find(({ outcome, key }) => outcome === stratum.outcome && key === stratum.key);
    return found ? { ...stratum, sampled: stratum.sampled - found.cases } : stratum;
  });
}

export function toKpiCase({ outcome, stratum, settled }: LabelledCase): KpiCase {
  return { outcome, stratum, verdict: settled.verdict, sufficient: settled.sufficient };
}
