import type { CohortField } from '../../model/case.ts';
import type { PeriodUnit } from '../../model/population.ts';
import type { TrendMove, TrendSeries } from '../../model/trend.ts';
import type { TrendAlert } from '../../model/trend-alert.ts';
import type { TrendMarker } from '../../model/trend-marker.ts';
import type { TrendMetric } from '../../model/trend-metric.ts';
import { changeDays } from './change-days.ts';
import { cohortAlert } from './cohort-alert.ts';
import { type CountColumns, type CountLine, dataStart, linesOf } from './count-columns.ts';
import { type LineWindows, lineWindows } from './line-windows.ts';
import { stepNoise } from './noise.ts';
import { indexAt, startOf } from './time-axis.ts';
import { trendPoints } from './trend-points.ts';
import type { Watch, WatchedCohort } from './watch-cohorts.ts';

/** Periods that are drawn unless somebody asks for more or fewer. */
const PERIODS: Readonly<Record<PeriodUnit, number>> = { hour: 72, day: 28, week: 13, month: 12 };

/** Stretches up to this are searched for changes day by day, longer ones week by week. */
const MOST_DAYS = 190;

const DAY = 86_400_000;

export interface RatesInput {
  readonly columns: CountColumns;
  readonly metric: TrendMetric;
  readonly by: CohortField | null;
  readonly unit: PeriodUnit;
  readonly periods?: number | undefined;
  /** End of the data, in milliseconds. */
  readonly end: number;
  /** Null where the counts are too coarse to be watched. */
  readonly watch: Watch | null;
  /** The alert of each line of the watch. */
  readonly alerts: readonly (TrendAlert | null)[];
}

/** The lines that are drawn, and the moves of the cohorts that are not, in the order in which they are looked at. */
export function trendSeries(input: RatesInput) {
  const { columns, metric, by, unit, end, watch } = input;
  const to = indexAt(end - 1, unit) + 1;
  const start = dataStart(columns) ?? end;
  const from = Math.max(indexAt(start, unit), to - (input.periods ?? PERIODS[unit]));
  const cut = indexAt(end - 1, columns.unit) + 1;
  const drawn = (field: CohortField | null) =>
    linesOf(columns, field, metric, { unit, from, to }, cut).map((line, at) => {
      const points = trendPoints(line, unit, from, { start, end });
      return { line, at, points };
    });
  const daily = changeLines(columns, metric, by, { from: startOf(from, unit), to: end });
  const series = (field: CohortField | null): TrendSeries[] =>
    drawn(field).map(({ line, at, points }) => ({
      ...moveOf(field, line.value, input),
      denominator: field === null ? 'of all cases' : 'of all cases of the cohort',
      points,
      changePoints: daily(field, at),
      remark: null,
    }));
  const overall = series(null)[0] as TrendSeries;
  const shown = by === null ? [] : series(by).filter(({ points }) => points.some(({ n }) => n > 0));
  const others = (watch?.lines ?? [])
    .filter(({ field }) => field !== null && field !== by)
    .map(({ field, value }) => moveOf(field, value, input))
    .filter(({ perWeek }) => perWeek > 0);
  return { overall, series: shown.sort(byInterest), others: others.sort(byInterest) };
}

/** Standing alerts first, then by how far it moved, then by volume; low volume last. */
function byInterest(a: TrendMove, b: TrendMove): number {
  const rank = ({ alert, lowVolume }: TrendMove) => (alert ? (alert.mutedUntil ? 1 : 0) : lowVolume ? 3 : 2);
  const moved = ({ move }: TrendMove) => Math.abs(move?.difference ?? 0);
  return (
    rank(a) - rank(b) ||
    moved(b) - moved(a) ||
    b.perWeek - a.perWeek ||
    ((a.value ?? '') < (b.value ?? '') ? -1 : 1)
  );
}

const UNKNOWN: LineWindows = { baseline: null, short: null, long: null, lowVolume: true, withinChance: true };

function moveOf(field: CohortField | null, value: string | null, { watch, alerts }: RatesInput): TrendMove {
  const at = watch?.lines.findIndex((line) => line.field === field && line.value === value) ?? -1;
  const line = watch?.lines[at];
  const { baseline, long, lowVolume, withinChance } = line && watch ? lineWindows(line, watch) : UNKNOWN;
  return {
    ...{ field, value, baseline, lowVolume, withinChance },
    perWeek: line ? perWeek(line) : 0,
    move: long,
    alert: alerts[at] ?? null,
  };
}

/** Cases a week in the last four weeks, or in as many as there are. */
function perWeek({ days, hoursPerEntry }: WatchedCohort): number {
  const entries = days.n.subarray(-(4 * 168) / hoursPerEntry);
  const first = days.n.findIndex((cases) => cases > 0);
  const held = Math.min(entries.length, first < 0 ? 0 : days.n.length - first);
  return held === 0 ? 0 : (entries.reduce((sum, cases) => sum + cases, 0) / (held * hoursPerEntry)) * 168;
}

/** Changes of level within the stretch that is drawn, by the day where it is short and the counts allow it. */
function changeLines(
  columns: CountColumns,
  metric: TrendMetric,
  by: CohortField | null,
  { from, to }: { from: number; to: number },
) {
  const daily = columns.unit === 'hour' || columns.unit === 'day';
  const unit = daily && to - from <= MOST_DAYS * DAY ? 'day' : columns.unit === 'month' ? 'month' : 'week';
  const stretch = { unit, from: indexAt(from, unit), to: indexAt(to - 1, unit) + 1 } as const;
  const cut = indexAt(to - 1, columns.unit) + 1;
  const lines = new Map<CohortField | null, CountLine[]>(
    (by === null ? [null] : [null, by]).map((field) => [
      field,
      linesOf(columns, field, metric, stretch, cut),
    ]),
  );
  return (field: CohortField | null, at: number) => {
    const line = lines.get(field)?.[at];
    return line
      ? changeDays(line, stepNoise(line.n, line.events), (entry) => startOf(stretch.from + entry, unit))
      : [];
  };
}

/** The alert of each line of a look. */
export function alertsOf(
  watch: Watch,
  more: { metric: TrendMetric; markers: readonly TrendMarker[]; mutes: ReadonlyMap<string, string> },
): (TrendAlert | null)[] {
  return watch.lines.map((line, at) => {
    const finding = watch.verdicts.findings[at];
    return finding ? cohortAlert(line, finding, watch, more) : null;
  });
}
