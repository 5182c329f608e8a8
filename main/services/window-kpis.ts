import type { KpiCase } from '../../shared/analysis/kpi-cells.ts';
import { kpis, LEVEL } from '../../shared/analysis/kpis.ts';
import { linesOf } from '../../shared/analysis/trends/count-columns.ts';
import { indexAt } from '../../shared/analysis/trends/time-axis.ts';
import { type DayWindow, periodsIn } from '../../shared/analysis/weekly/period-days.ts';
import { partStrata } from '../../shared/analysis/window-strata.ts';
import { count } from '../../shared/format.ts';
import type { Outcome } from '../../shared/model/case.ts';
import type { Kpi } from '../../shared/model/kpi.ts';
import { type DayCell, readDayCells } from '../db/day-cells.ts';
import { keptWhileUnchanged } from '../db/kept-while-unchanged.ts';
import type { Db } from '../db/open-db.ts';
import { readPopulationHead, sumCounts } from '../db/population-queries.ts';
import { isSampleDrawn } from '../db/sample-queries.ts';
import { gather, withinOutcome } from './kpi-input.ts';
import { trendSource } from './trend-source.ts';

/**
 * The five KPIs of the cases that began in a stretch of days. The escalation rate is counted: from the population counts
 * of these days, or from the imported cases where they are the population; the others are estimates from the labelled cases among them, each with the weight that it has in the
 * whole sample.
 */
export function windowKpis(db: Db, window: DayWindow): Kpi[] {
  return keptWhileUnchanged(db, `kpis from ${window.from} to ${window.to}`, () => computed(db, window));
}

/** Cases of the sample by stratum and the day they began. */
export function dayCells(db: Db): readonly DayCell[] {
  return keptWhileUnchanged(db, 'day cells', () => {
    const cells = readDayCells(db);
    return isSampleDrawn(db)
      ? cells.map((cell) => ({ ...cell, stratum: withinOutcome(cell.stratum) }))
      : cells;
  });
}

/** The counts may know of days from which nothing was imported. */
const NO_SAMPLE = { code: 'empty-population', sentence: 'No imported case began in these days.' };

function computed(db: Db, window: DayWindow): Kpi[] {
  const { strata, labelled, cases } = gather(db);
  const within = (day: string | null) => day !== null && window.from <= day && day <= window.to;
  const own = partStrata(
    strata,
    dayCells(db).filter(({ day }) => within(day)),
  );
  const labelledWithin: KpiCase[] = cases.filter((_, i) =>
    within(labelled[i]?.startedAt?.slice(0, 10) ?? null),
  );
  return kpis({ strata: own, cases: labelledWithin }).map((kpi) => {
    if (kpi.id === 'escalation_rate') return rate(db, window, kpi);
    return own.length === 0 ? { ...kpi, reason: NO_SAMPLE } : aboutSo(kpi);
  });
}

/** The share of escalated cases among all that were counted in these days. */
function rate(db: Db, window: DayWindow, sampled: Kpi): Kpi {
  const counts = countsWithin(db, window);
  if (counts) {
    const all = counts.escalated + counts.automated + counts.abandoned;
    const base = {
      id: 'escalation_rate',
      level: LEVEL,
      method: 'full_count',
      n: all,
      counts,
      weighted: true,
    } as const;
    if (all === 0) {
      const sentence = 'The population counts hold no case of these days.';
      return { ...base, denominator: 'of no cases', reason: { code: 'empty-population', sentence } };
    }
    const share = counts.escalated / all;
    return { ...base, estimate: share, low: share, high: share, denominator: `of ${count(all)} cases` };
  }
  if (!sampled.weighted) return sampled;
  const { estimate: _e, low: _l, high: _h, note: _n, ...rest } = sampled;
  const sentence = 'There are no population counts of these days: import them by hour, day or week.';
  return {
    ...rest,
    denominator: 'of the cases of these days',
    reason: { code: 'population-not-known', sentence },
  };
}

/** All cases of these days: by the population counts, else the imported cases where they are all there were. */
function countsWithin(db: Db, window: DayWindow): Record<Outcome, number> | null {
  const head = readPopulationHead(db);
  const range = head?.unit ? periodsIn(head.unit, window) : null;
  if (range) {
    const counts = { escalated: 0, automated: 0, abandoned: 0 };
    for (const { outcome, population } of sumCounts(db, [], range)) counts[outcome] += population;
    return counts;
  }
  const { columns, basis } = trendSource(db);
  if (!columns || basis.kind !== 'cases') return null;
  const from = indexAt(Date.parse(window.from), 'day');
  const stretch = { unit: 'day', from, to: indexAt(Date.parse(window.to), 'day') + 1 } as const;
  const sum = (values: Float64Array | undefined) => values?.reduce((total, value) => total + value, 0) ?? 0;
  const [escalation] = linesOf(columns, null, 'escalation_rate', stretch);
  const [abandon] = linesOf(columns, null, 'abandon_rate', stretch);
  const [all, escalated, abandoned] = [sum(escalation?.n), sum(escalation?.events), sum(abandon?.events)];
  return { escalated, abandoned, automated: all - escalated - abandoned };
}

/** The part of the population that began in these days is itself estimated. */
function aboutSo(kpi: Kpi): Kpi {
  return kpi.weighted ? { ...kpi, denominator: kpi.denominator.replace(/^of (?!about)/, 'of about ') } : kpi;
}
