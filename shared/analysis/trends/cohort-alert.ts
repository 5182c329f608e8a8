import type { AlertLevel, ChangePoint, SlowTrend, TrendAlert } from '../../model/trend-alert.ts';
import type { TrendMarker } from '../../model/trend-marker.ts';
import type { TrendMetric } from '../../model/trend-metric.ts';
import { cusumOfRates } from '../../stats/index.ts';
import { alertMeaning, alertSentence, alertTitle } from './alert-words.ts';
import { changeDays } from './change-days.ts';
import type { Finding } from './judge-lines.ts';
import { lineWindows } from './line-windows.ts';
import { isoOf } from './time-axis.ts';
import { alertId, cohortName } from './trend-names.ts';
import type { Watch, WatchedCohort } from './watch-cohorts.ts';
import { hoursInWords } from './watch-plan.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Moves of a rate from which an alert is more than a warning. */
const LEVELS: readonly (readonly [AlertLevel, number])[] = [
  ['catastrophic', 0.1],
  ['critical', 0.05],
  ['warning', 0],
];

/** A marker further off than this has nothing to do with a change. */
const NEAR_DAYS = 14;

/** Half the shift to be found, and the limit, in standard deviations of a day. */
const CUSUM = { k: 0.5, h: 5 };

/** Everything that is known of a line that moved. */
export function cohortAlert(
  line: WatchedCohort,
  finding: Finding,
  watch: Watch,
  more: { metric: TrendMetric; markers: readonly TrendMarker[]; mutes: ReadonlyMap<string, string> },
): TrendAlert | null {
  const { direction, rules, adjustedP } = finding;
  const { baseline, short, long } = lineWindows(line, watch);
  if (!baseline || !long) return null;
  const { field, value } = line;
  const { metric } = more;
  const name = cohortName(field, value);
  const trend = slowTrendOf(line, watch);
  const changePoint = changeOf(line, watch, direction);
  const drifted = trend && rules.includes('slow_trend') ? trend.perWeek * ((line.slope?.weeks ?? 1) - 1) : 0;
  const size = Math.max(Math.abs(long.difference ?? 0), Math.abs(drifted));
  const told = { metric, name, direction, rules, baseline, short, long, trend };
  const id = alertId(metric, field, value, direction);
  const until = more.mutes.get(id);
  return {
    ...{ id, metric, field, value, direction },
    level: LEVELS.find(([, from]) => size >= from)?.[0] ?? 'warning',
    rules: [...rules],
    ...{ baseline, short, long, trend, adjustedP },
    tests: watch.verdicts.tests,
    overdispersion: Math.max(line.noise.day.factor, line.noise.week.factor),
    changePoint,
    marker: nearestMarker(more.markers, changePoint?.at ?? long.from),
    cusumSince: cusumSince(line, watch, direction),
    title: alertTitle(told),
    sentence: alertSentence(told),
    meaning: alertMeaning(metric, direction),
    mutedUntil: until !== undefined && until > isoOf(watch.end) ? until : null,
  };
}

function slowTrendOf({ slope }: WatchedCohort, { plan, end }: Watch): SlowTrend | null {
  if (!slope) return null;
  const { weeks, perWeek, low, high, p } = slope;
  const from = isoOf(end - weeks * 7 * DAY);
  return {
    label: hoursInWords(Math.min(plan.trend, weeks * 168)),
    from,
    to: isoOf(end),
    perWeek,
    low,
    high,
    p,
  };
}

/** Start of an entry of the line's days. */
function entryStart({ days, hoursPerEntry }: WatchedCohort, { end }: Watch): (entry: number) => number {
  return (entry) => end - (days.n.length - entry) * hoursPerEntry * HOUR;
}

/** The last change in the direction of the alert. */
function changeOf(line: WatchedCohort, watch: Watch, direction: 'up' | 'down'): ChangePoint | null {
  const { n } = line.days;
  const first = n.findIndex((cases) => cases > 0);
  const held = { n: n.subarray(first), events: line.days.events.subarray(first) };
  const at = entryStart(line, watch);
  const changes = changeDays(held, line.noise.day.factor, (entry) => at(entry + first));
  return (
    changes.findLast(({ before, after }) => (direction === 'up' ? after > before : after < before)) ?? null
  );
}

function nearestMarker(markers: readonly TrendMarker[], at: string): TrendAlert['marker'] {
  const off = (marker: TrendMarker) => (Date.parse(at) - Date.parse(marker.at)) / DAY;
  const near = markers
    .map((marker) => ({ ...marker, days: off(marker) }))
    .filter(({ days }) => Math.abs(days) <= NEAR_DAYS)
    .sort((a, b) => Math.abs(a.days) - Math.abs(b.days));
  return near[0] ?? null;
}

/** Since when the cumulative sum of the days, begun with the baseline, lies beyond its limit. */
function cusumSince(line: WatchedCohort, watch: Watch, direction: 'up' | 'down'): string | null {
  const { long, days, noise, hoursPerEntry } = line;
  const rate = long.referenceEvents / long.referenceN;
  if (!(rate > 0 && rate < 1)) return null;
  const first = Math.max(0, days.n.length - (watch.plan.long + watch.plan.baseline) / hoursPerEntry);
  const wider = Math.sqrt(noise.day.factor);
  const h = CUSUM.h * wider;
  const chart = cusumOfRates(days.events.subarray(first), days.n.subarray(first), rate, {
    k: CUSUM.k * wider,
    h,
  });
  const beyond = chart[direction].findLastIndex((evidence) => evidence <= h) + 1;
  return beyond < chart[direction].length ? isoOf(entryStart(line, watch)(first + beyond)) : null;
}
