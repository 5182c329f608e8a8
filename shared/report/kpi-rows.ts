import { kpiWords } from '../analysis/kpi-words.ts';
import { type LimitState, limitState } from '../analysis/limit-state.ts';
import { whiskerDomain } from '../charts/whisker-domain.ts';
import {
  count,
  list,
  percent,
  percentInterval,
  percentRange,
  percentShort,
  plural,
  sampleSize,
} from '../format.ts';
import type { Kpi } from '../model/kpi.ts';
import type { Limits } from '../model/workspace.ts';
import type { KpiFigures, KpiRow, LimitsFigure } from './figures.ts';

/** Below this many labels an estimate would be read as more than it is. */
const LEAST_LABELS = 10;

const INSIDE: Readonly<Record<LimitState, KpiRow['inside']>> = {
  none: 'No limit',
  inside: 'Yes',
  over: 'No',
  below: 'No',
  undecided: 'Undecided',
};

/** The table that answers "are we inside our limits?". */
export function limitsFigure(kpis: readonly Kpi[], limits: Limits): LimitsFigure {
  const rows = kpis.map((kpi) => kpiRow(kpi, limits[kpi.id]));
  return {
    level: percentShort(kpis[0]?.level ?? 0.95),
    rows,
    notes: [
      'Diamond: counted in full. Dot and bar: estimate with its interval, hollow below 20 labels. Line with a bob: the limit. “Undecided”: the interval includes the limit.',
      ...doubtNotes(kpis),
    ],
  };
}

function kpiRow(kpi: Kpi, limit: number | undefined): KpiRow {
  const figures = figuresOf(kpi, limit);
  const side = kpiWords[kpi.id].limit === 'at_most' ? 'at most' : 'at least';
  return {
    id: kpi.id,
    name: kpiWords[kpi.id].name,
    of:
      kpi.method === 'full_count'
        ? `${kpi.denominator}, counted`
        : `${kpi.denominator}, ${sampleSize(kpi.n)}`,
    figures,
    reason: figures ? null : (kpi.reason?.sentence ?? tooFew(kpi)),
    limit: limit === undefined ? '–' : `${side} ${percentShort(limit)}`,
    inside: INSIDE[figures ? limitState(kpi.id, kpi, limit) : limit === undefined ? 'none' : 'undecided'],
  };
}

/** The figures that may be shown: none without an estimate, and none on fewer than ten labels. */
export function figuresOf(kpi: Kpi, limit: number | undefined): KpiFigures | null {
  const isFullCount = kpi.method === 'full_count';
  const { estimate, low, high, n } = kpi;
  if (estimate === undefined || low === undefined || high === undefined) return null;
  if (!isFullCount && n < LEAST_LABELS) return null;
  const figures = { estimate, low, high, limit };
  return {
    estimate: percent(estimate),
    interval: isFullCount ? 'full count' : percentRange(low, high),
    whisker: { domain: whiskerDomain([figures]), ...figures, n, isFullCount },
  };
}

function tooFew(kpi: Kpi): string {
  const atMost = kpi.upperBound === undefined ? '' : ` At most ${percent(kpi.upperBound)} could be so.`;
  return `Not estimated below ${LEAST_LABELS} labels.${atMost}`;
}

/** What undecided labels could change, and how bad the missed rate could be at most. */
function doubtNotes(kpis: readonly Kpi[]): string[] {
  const undecided = new Map(kpis.map((kpi) => [kpi.id, kpi.counts.cannotTell ?? 0]));
  const all =
    (undecided.get('escalation_appropriateness') ?? 0) + (undecided.get('missed_escalation_rate') ?? 0);
  const ranges = kpis.flatMap(({ id, bounds }) =>
    bounds ? [`${kpiWords[id].name.toLowerCase()} ${percentInterval(bounds.low, bounds.high)}`] : [],
  );
  const missed = kpis.find((kpi) => kpi.id === 'missed_escalation_rate');
  const notes: string[] = [];
  if (all > 0 && ranges.length > 0) {
    const label = all === 1 ? 'label says' : 'labels say';
    notes.push(`${count(all)} ${label} cannot tell; counted each way: ${list(ranges)}.`);
  }
  if (missed?.upperBound !== undefined) {
    const found = missed.counts.missed ?? 0;
    notes.push(
      `${plural(found, 'missed escalation')} found among ${count(missed.n)} labelled automated cases: at most ${percent(missed.upperBound)} could be missed (one-sided ${percentShort(missed.level)} bound).`,
    );
  }
  return notes;
}
