import { kpiWords } from '../analysis/kpi-words.ts';
import { percent, percentRange, sampleSize } from '../format.ts';
import type { Kpi, KpiGroup, KpiId } from '../model/kpi.ts';
import type { CohortCell, CohortTable } from './figures.ts';
import { figuresOf } from './kpi-rows.ts';

const COLUMNS: readonly KpiId[] = [
  'escalation_rate',
  'escalation_appropriateness',
  'missed_escalation_rate',
  'handoff_sufficiency',
];
const MOST_ROWS = 25;

/** One field's cohorts, those with most cases first. */
export function cohortTable(name: string, groups: readonly KpiGroup[]): CohortTable {
  return {
    name,
    heads: COLUMNS.map((id) => kpiWords[id].column),
    rows: shownGroups(groups).map((group) => ({
      value: group.value ?? 'not given',
      cells: COLUMNS.map((id) => cellOf(group.kpis.find((kpi) => kpi.id === id))),
    })),
  };
}

/** The cohorts that are printed: those with most cases, and no more than are read. */
export function shownGroups(groups: readonly KpiGroup[]): KpiGroup[] {
  const cases = (group: KpiGroup) => group.kpis.find((kpi) => kpi.id === 'escalation_rate')?.n ?? 0;
  return [...groups].sort((a, b) => cases(b) - cases(a)).slice(0, MOST_ROWS);
}

function cellOf(kpi: Kpi | undefined): CohortCell {
  if (!kpi) return { estimate: '–', detail: 'not computed' };
  const figures = figuresOf(kpi, undefined);
  if (figures) {
    const { low, high, isFullCount } = figures.whisker;
    const detail = isFullCount ? kpi.denominator : `${percentRange(low, high)}, ${sampleSize(kpi.n)}`;
    return { estimate: figures.estimate, detail };
  }
  if (kpi.reason?.code === 'population-not-known') return { estimate: '–', detail: 'not in the frame' };
  const atMost = kpi.upperBound === undefined ? '' : `, at most ${percent(kpi.upperBound, 0)}`;
  return { estimate: '–', detail: `${sampleSize(kpi.n)}: too few labels${atMost}` };
}
