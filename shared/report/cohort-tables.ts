import { kpiWords } from '../analysis/kpi-words.ts';
import { percent, percentRange, sampleSize } from '../format.ts';
import type { Kpi, KpiGroup, KpiId } from '../model/kpi.ts';
import { figuresOf } from './kpi-rows.ts';
import type { CohortCell, CohortTable } from './report-model.ts';

const COLUMNS: readonly KpiId[] = [
  'escalation_rate',
  'escalation_appropriateness',
  'missed_escalation_rate',
  'handoff_sufficiency',
];
const MOST_ROWS = 25;

/** One field's cohorts, those with most cases first. */
export function cohortTable(name: string, groups: readonly KpiGroup[]): CohortTable {
  const cases = (group: KpiGroup) => group.kpis.find((kpi) => kpi.id === 'escalation_rate')?.n ?? 0;
  return {
    name,
    heads: COLUMNS.map((id) => kpiWords[id].column),
    rows: [...groups]
      .sort((a, b) => cases(b) - cases(a))
      .slice(0, MOST_ROWS)
      .map((group) => ({
        value: group.value ?? 'not given',
        cells: COLUMNS.map((id) => cellOf(group.kpis.find((kpi) => kpi.id === id))),
      })),
  };
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
