import { needed } from '../../shared/analysis/kpi-cells.ts';
import type { PlannedCell } from '../../shared/analysis/sampling/planned-cell.ts';
import { isRisk, isSameDesign, stratumParts } from '../../shared/analysis/sampling/stratum-parts.ts';
import { stratumPopulations } from '../../shared/analysis/sampling/stratum-populations.ts';
import { type CohortField, OUTCOMES } from '../../shared/model/case.ts';
import type { SamplePlan } from '../../shared/model/sample.ts';
import { readFrameCells, readFrameFields } from '../db/frame-queries.ts';
import { readLabelledCases } from '../db/label-queries.ts';
import type { Db } from '../db/open-db.ts';
import { ranksAt } from '../db/sample-picks.ts';
import {
  countLabelledInSample,
  readDrawInForce,
  readLastPlaces,
  readSampleStrata,
  type SampleStratum,
} from '../db/sample-queries.ts';
import {
  countEligible,
  type DrawOrder,
  type EligibleStratum,
  keyOf,
  strataOfCases,
} from '../db/sample-strata.ts';
import { readIdentity, readSettings } from '../db/setting-queries.ts';
import { toKpiCase } from './kpi-input.ts';
import { refuseManyStrata } from './sample-refusals.ts';

/** Everything a plan is made from: its strata with their populations, picks and labels so far. */
export interface SampleBasis {
  frame: CohortField[];
  order: DrawOrder;
  strata: EligibleStratum[];
  cells: PlannedCell[];
  kind: 'first' | 'extension' | 'replacement';
}

function drawOrder(db: Db, seed: string | null): DrawOrder {
  const own = readIdentity(db).seed;
  return { seed: seed ?? own, stored: seed === null || seed === own };
}

/** By outcome as everywhere, then by the values of the parts. */
function inOrder(a: EligibleStratum, b: EligibleStratum): number {
  return OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome) || (a.key < b.key ? -1 : 1);
}

/** Reads the imported cases once, the labelled ones again. */
export function readBasis(db: Db, plan: SamplePlan): SampleBasis {
  const frame = readFrameFields(db);
  const order = drawOrder(db, plan.seed);
  const strata = countEligible(db, plan).sort(inOrder);
  refuseManyStrata(strata.length);
  const inForce = readDrawInForce(db);
  const isExtension = inForce !== null && isSameDesign(frame, { ...plan, seed: order.seed }, inForce.plan);
  const kind = inForce === null ? 'first' : isExtension ? 'extension' : 'replacement';
  const drawn = isExtension ? readSampleStrata(db) : [];
  const kept = keptSizes(db, plan, order, strata, drawn);
  const cells = cellsOf({ db, plan, frame, strata, drawn, kept });
  return { frame, order, strata, cells, kind };
}

/**
 * How many cases of a stratum have to be drawn so that every earlier pick is among the first: those that later imports
 * put before its last pick as well.
 */
function keptSizes(
  db: Db,
  plan: SamplePlan,
  order: DrawOrder,
  strata: readonly EligibleStratum[],
  drawn: readonly SampleStratum[],
): Map<string, number> {
  const kept = new Map(drawn.map((stratum) => [stratum.key, stratum.drawn]));
  const eligible = new Map(strata.map((stratum) => [stratum.key, stratum.eligible]));
  const places = readLastPlaces(db);
  const grown = drawn.flatMap(({ key, eligible: before }): [string, number][] => {
    const last = places.get(key);
    return last !== undefined && (eligible.get(key) ?? 0) > before ? [[key, last]] : [];
  });
  for (const [key, rank] of ranksAt(db, plan, order, new Map(grown))) kept.set(key, rank);
  return kept;
}

interface CellInput {
  db: Db;
  plan: SamplePlan;
  frame: CohortField[];
  strata: readonly EligibleStratum[];
  drawn: readonly SampleStratum[];
  kept: ReadonlyMap<string, number>;
}

function cellsOf({ db, plan, frame, strata, drawn, kept }: CellInput): PlannedCell[] {
  const cells = readFrameCells(db);
  const parts = strata.map((stratum) => ({ ...stratum, cell: stratum.values.slice(0, frame.length) }));
  const { populations, isSplit, uncovered } = stratumPopulations(cells, parts);
  // Counts of some cells and imported cases of others would be weights of two kinds: it is one or the other per side.
  const unknown = new Set(
    cells.filter(({ population }) => population === null).map(({ outcome }) => outcome),
  );
  const drawnOf = new Map(drawn.map((stratum) => [stratum.key, stratum.drawn]));
  const labels = labelsPerStratum(db, plan);
  const inSample = drawn.length > 0 ? countLabelledInSample(db) : null;
  const found = strata.map(({ key, outcome, values, eligible }, place): PlannedCell => {
    const population = unknown.has(outcome) ? null : (populations[place] ?? null);
    const { labelled = 0, decided = 0, events = 0 } = labels.get(key) ?? {};
    return {
      key,
      outcome,
      parts: stratumParts(frame, plan, outcome, values),
      risk: outcome === 'automated' && isRisk(plan, values),
      population: population ?? eligible,
      source: population === null ? 'imported' : isSplit[place] ? 'split' : 'counted',
      eligible,
      drawn: drawnOf.get(key) ?? 0,
      labelled: inSample ? (inSample.get(key) ?? 0) : labelled,
      kept: kept.get(key) ?? 0,
      decided,
      events,
    };
  });
  const without = uncovered.flatMap(({ outcome, values, population }): PlannedCell[] =>
    population === null || population === 0 || unknown.has(outcome)
      ? []
      : [
          {
            ...NOTHING,
            key: keyOf(outcome, values),
            outcome,
            parts: stratumParts(frame, { ...plan, ...BARE }, outcome, values),
            population,
          },
        ],
  );
  return [...found, ...without];
}

/** A cell of the frame of which nothing was imported. */
const NOTHING = {
  risk: false,
  source: 'counted',
  eligible: 0,
  drawn: 0,
  labelled: 0,
  kept: 0,
  decided: 0,
  events: 0,
} as const;
const BARE = { by: [], trigger: false, bands: null, risk: null };

/** What the labels of each stratum say so far, whatever sample they were made for. */
function labelsPerStratum(db: Db, plan: SamplePlan) {
  const { disputedRule } = readSettings(db);
  const labelled = readLabelledCases(db, disputedRule);
  const keys = strataOfCases(
    db,
    plan,
    labelled.map(({ seq }) => seq),
  );
  const counts = new Map<string, { labelled: number; decided: number; events: number }>();
  for (const one of labelled) {
    const key = keys.get(one.seq);
    if (key === undefined) continue;
    const count = counts.get(key) ?? { labelled: 0, decided: 0, events: 0 };
    counts.set(key, count);
    const answer = one.settled.route === 'excluded' ? null : needed(toKpiCase(one));
    count.labelled += 1;
    if (answer !== null && answer !== undefined) count.decided += 1;
    if (answer === true) count.events += 1;
  }
  return counts;
}
