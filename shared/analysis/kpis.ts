import { count, list, percent, plural } from '../format.ts';
import { OUTCOMES, type Outcome } from '../model/case.ts';
import type { Kpi, KpiId } from '../model/kpi.ts';
import {
  clopperPearsonUpper,
  type Estimate,
  isEstimated,
  plainProportion,
  stratifiedProportion,
  wholeSystem,
} from '../stats/index.ts';
import { stratifiedShare } from '../stats/survey/stratified-proportion.ts';
import {
  type Basis,
  basisOf,
  type Cell,
  cellsOf,
  type KpiCase,
  type KpiStratum,
  needed,
  pool,
  poolThin,
  type Question,
  sized,
  sufficient,
} from './kpi-cells.ts';

export const LEVEL = 0.95;

/** Everything the KPIs of one group of cases are computed from. */
export interface KpiInput {
  strata: readonly KpiStratum[];
  cases: readonly KpiCase[];
  level?: number;
}

/**
 * The five KPIs. With population counts for every stratum they are weighted estimates for the population; without,
 * they describe the sample and say so.
 */
export function kpis(input: KpiInput): Kpi[] {
  return [
    escalationRate(input),
    proportion(input, 'escalation_appropriateness', 'escalated', needed, { yes: 'true', no: 'false' }),
    missedRate(input),
    recall(input),
    sufficiencyKpi(input),
  ];
}

/** Handovers that could be taken over as they came, alone: for parts of the cases, where the other four are not asked for. */
export function sufficiencyKpi(input: KpiInput): Kpi {
  return proportion(input, 'handoff_sufficiency', 'escalated', sufficient, {
    yes: 'sufficient',
    no: 'insufficient',
  });
}

function escalationRate({ strata, level = LEVEL }: KpiInput): Kpi {
  const weighted = strata.length > 0 && basisOf(strata, OUTCOMES) === 'population';
  const size = ({ population, imported, sampled }: KpiStratum) =>
    weighted ? (population ?? 0) : (imported ?? sampled);
  const of = (outcome: Outcome) =>
    strata.filter((stratum) => stratum.outcome === outcome).reduce((sum, stratum) => sum + size(stratum), 0);
  const counts = { escalated: of('escalated'), automated: of('automated'), abandoned: of('abandoned') };
  const all = counts.escalated + counts.automated + counts.abandoned;
  const base = { id: 'escalation_rate', level, method: 'full_count', n: all, counts, weighted } as const;
  if (all === 0) {
    return {
      ...base,
      denominator: 'of no cases',
      reason: { code: 'empty-population', sentence: 'There are no cases yet.' },
    };
  }
  const rate = counts.escalated / all;
  return {
    ...base,
    estimate: rate,
    low: rate,
    high: rate,
    denominator: weighted ? `of ${plural(all, 'case')}` : `of ${plural(all, 'imported case')}`,
    note: weighted
      ? 'Counted, not sampled.'
      : 'Population counts are not known: this is the share in the imported sample and says nothing about traffic.',
  };
}

/** A share of one outcome's cases. */
function proportion(
  { strata, cases, level = LEVEL }: KpiInput,
  id: KpiId,
  outcome: Outcome,
  question: Question,
  words: { yes: string; no: string },
): Kpi {
  const cells = cellsOf(strata, cases, outcome, question);
  const total = pool(cells);
  const basis = cells.length > 0 ? basisOf(strata, [outcome]) : 'sample';
  const { cells: usable, pooled } = poolThin(cells);
  const size = total.population ?? total.sampled;
  const base = {
    id,
    level,
    n: total.decided,
    denominator: denominatorOf(size, outcome, basis),
    counts: {
      [outcome]: total.sampled,
      [words.yes]: total.events,
      [words.no]: total.decided - total.events,
      cannotTell: total.undecided,
    },
    weighted: basis === 'population',
  };
  const weighted = basis !== 'sample';
  const figure = estimate(usable, weighted, level);
  return {
    ...base,
    ...figuresOf(figure, size === 0 ? `There are no ${outcome} cases.` : undefined),
    ...boundsOf(usable, weighted),
    ...noteOf(basis, pooled),
  };
}

function denominatorOf(size: number, outcome: Outcome, basis: Basis): string {
  if (basis === 'imported') return `of ${count(size)} imported ${outcome}`;
  return basis === 'population'
    ? `of ${count(size)} ${outcome}`
    : `of ${count(size)} ${outcome} in the sample`;
}

function missedRate(input: KpiInput): Kpi {
  const { strata, cases, level = LEVEL } = input;
  const kpi = proportion(input, 'missed_escalation_rate', 'automated', needed, {
    yes: 'missed',
    no: 'correct',
  });
  const usable = poolThin(cellsOf(strata, cases, 'automated', needed)).cells;
  const upperBound = upperLimit(usable, basisOf(strata, ['automated']) !== 'sample', level);
  return upperBound === null ? kpi : { ...kpi, upperBound };
}

/** "At most", one-sided: guaranteed for a stratified sample, Clopper-Pearson for a plain one. */
function upperLimit(cells: readonly Cell[], weighted: boolean, level: number): number | null {
  const total = pool(cells);
  if (total.decided === 0) return null;
  if (!weighted) return clopperPearsonUpper(total.events, total.decided, level);
  return wholeSystem(sideStrata([], cells), { level }).missedAtMost;
}

function recall({ strata: own, cases, level = LEVEL }: KpiInput): Kpi {
  const basis = basisOf(own, ['escalated', 'automated']);
  const strata = sized(own, ['escalated', 'automated']);
  const escalated = poolThin(cellsOf(strata, cases, 'escalated', needed));
  const automated = poolThin(cellsOf(strata, cases, 'automated', needed));
  const e = pool(escalated.cells);
  const a = pool(automated.cells);
  const weighted =
    e.population !== null &&
    a.population !== null &&
    escalated.cells.length > 0 &&
    automated.cells.length > 0;
  const counts = { found: e.events, missed: a.events, cannotTell: e.undecided + a.undecided };
  const base = {
    id: 'escalation_recall',
    level,
    n: e.decided + a.decided,
    counts,
    weighted: weighted && basis === 'population',
  } as const;
  const missing = [...(e.decided === 0 ? ['escalated'] : []), ...(a.decided === 0 ? ['automated'] : [])];
  if (missing.length > 0) {
    return {
      ...base,
      method: weighted ? 'stratified-posterior' : 'leaning-beta',
      denominator: 'of the cases that needed a human',
      reason: {
        code: 'stratum-not-reviewed',
        sentence: `Recall needs labels on both sides: no ${list(missing)} case has a decided label.`,
      },
    };
  }
  if (!weighted) {
    const found = plainProportion(e.events, e.events + a.events, level);
    return {
      ...base,
      ...figuresOf(found, e.events + a.events === 0 ? 'No labelled case needed a human.' : undefined),
      denominator: `of ${count(e.events + a.events)} in the sample that needed a human`,
      ...noteOf('sample', 0),
    };
  }
  const system = wholeSystem(sideStrata(escalated.cells, automated.cells), { level });
  const wanted = (system.cells.truePositive ?? 0) + (system.cells.falseNegative ?? 0);
  return {
    ...base,
    ...figuresOf(system.recall),
    denominator: `of about ${count(Math.round(wanted))} that needed a human`,
    ...noteOf(basis, escalated.pooled + automated.pooled),
  };
}

function sideStrata(escalated: readonly Cell[], automated: readonly Cell[]) {
  const strata = (cells: readonly Cell[], side: 'escalated' | 'automated') =>
    cells.map((cell) => ({ side, ...stratumOf(cell) }));
  return [...strata(escalated, 'escalated'), ...strata(automated, 'automated')];
}

function estimate(cells: readonly Cell[], weighted: boolean, level: number): Estimate {
  const total = pool(cells);
  if (!weighted || cells.length === 0) return plainProportion(total.events, total.decided, level);
  return stratifiedProportion(cells.map(stratumOf), level);
}

/** The share with every undecided label counted as no, and as yes. */
function boundsOf(cells: readonly Cell[], weighted: boolean): Pick<Kpi, 'bounds'> {
  if (pool(cells).undecided === 0) return {};
  const counted = (asYes: boolean) =>
    share(
      cells.map((cell) => ({
        ...cell,
        decided: cell.decided + cell.undecided,
        events: cell.events + (asYes ? cell.undecided : 0),
      })),
      weighted,
    );
  const low = counted(false);
  const high = counted(true);
  return low !== null && high !== null ? { bounds: { low, high } } : {};
}

/** The value of `estimate` alone. */
function share(cells: readonly Cell[], weighted: boolean): number | null {
  const total = pool(cells);
  if (weighted && cells.length > 0) return stratifiedShare(cells.map(stratumOf));
  return total.decided === 0 ? null : total.events / total.decided;
}

function stratumOf(cell: Cell) {
  return {
    population: Math.max(cell.population ?? 0, cell.decided),
    reviewed: cell.decided,
    events: cell.events,
  };
}

function figuresOf(
  figure: Estimate,
  reason?: string,
): Pick<Kpi, 'estimate' | 'low' | 'high' | 'method' | 'reason'> {
  if (isEstimated(figure)) {
    return { estimate: figure.value, low: figure.low, high: figure.high, method: figure.method };
  }
  return {
    method: figure.method ?? 'none',
    reason: { code: figure.reason, sentence: reason ?? figure.sentence },
  };
}

function noteOf(basis: Basis, pooled: number): Pick<Kpi, 'note'> {
  if (basis === 'imported')
    return { note: 'Population counts are not known: this describes the imported cases only.' };
  if (basis === 'sample') return { note: 'Population counts are not known: this describes the sample only.' };
  if (pooled > 0) return { note: `${plural(pooled, 'stratum', 'strata')} with hardly a label were pooled.` };
  return {};
}

/** "At most 1,124 cases": what the upper bound of the missed rate means in cases. */
export function missedAtMost(kpi: Kpi, population: number | null): string | null {
  if (kpi.upperBound === undefined) return null;
  if (population === null) return `At most ${percent(kpi.upperBound)} of them.`;
  const most = Math.ceil(kpi.upperBound * population);
  return `At most ${count(most)} ${most === 1 ? 'case' : 'cases'}.`;
}
