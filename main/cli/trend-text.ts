import { cohortName, fieldName, metricName } from '../../shared/analysis/trends/trend-names.ts';
import { count, dayTime, percent, percentRange, plural, points } from '../../shared/format.ts';
import type { MixAgainstRate } from '../../shared/model/mix-shift.ts';
import type { TrendMove, TrendRates, TrendSeries } from '../../shared/model/trend.ts';
import type { TrendAlert, TrendAlerts, TrendWindow } from '../../shared/model/trend-alert.ts';
import type { TrendMarker } from '../../shared/model/trend-marker.ts';
import { cell, table } from './table.ts';

/** Remarks are whole sentences. */
const SENTENCE = 1000;

/** The rates of all cases period by period, and how far each cohort moved. */
export function tellRates(found: TrendRates): string {
  const { overall, basis, dataUpTo, headline, series, others, markers, remarks } = found;
  if (!overall) return cell(basis.sentence, SENTENCE);
  return [
    `${headline}${dataUpTo === null ? '' : ` Data up to ${dayTime(dataUpTo)}.`}`,
    basis.sentence,
    `${metricName(found.metric)} ${overall.denominator}`,
    tellPoints(overall),
    // What is told apart by cases or labels has no windows.
    ...(series.some(({ perWeek }) => perWeek > 0) ? [tellCohorts(series)] : []),
    ...series.map(tellSeries),
    ...(others.length === 0 ? [] : ['Cohorts of other fields', tellCohorts(others)]),
    ...(markers.length === 0 ? [] : [tellMarkers(markers)]),
    ...remarks.map((remark) => cell(remark, SENTENCE)),
  ].join('\n\n');
}

function tellSeries(series: TrendSeries): string {
  return [
    `${cell(cohortName(series.field, series.value))} ${cell(series.denominator, SENTENCE)}`,
    tellPoints(series),
    ...(series.remark === null ? [] : [cell(series.remark, SENTENCE)]),
  ].join('\n');
}

function tellPoints({ points: rows, changePoints }: TrendSeries): string {
  const changes = changePoints.map(
    ({ at, before, after }) =>
      `Changed on ${at.slice(0, 10)}: ${percent(before)} before, ${percent(after)} since.`,
  );
  const lines = table(rows, [
    { title: 'period', value: ({ period }) => period },
    { title: 'rate', value: ({ rate }) => (rate === null ? '–' : percent(rate)), right: true },
    {
      title: 'interval (95 %)',
      value: ({ low, high }) => (low === null || high === null ? '' : percentRange(low, high)),
      right: true,
    },
    { title: 'events', value: ({ events }) => count(events), right: true },
    { title: 'n', value: ({ n }) => count(n), right: true },
    {
      title: '',
      value: ({ partial, few }) => [...(partial ? ['in part'] : []), ...(few ? ['few'] : [])].join(', '),
    },
  ]);
  return [lines, ...changes].join('\n');
}

function tellCohorts(rows: readonly TrendMove[]): string {
  return table(rows, [
    {
      title: 'cohort',
      value: ({ field, value }) => (field === null ? '' : `${fieldName(field)}: ${cohortName(field, value)}`),
      width: 50,
    },
    { title: 'a week', value: ({ perWeek }) => count(perWeek), right: true },
    { title: 'usual', value: ({ baseline }) => (baseline ? percent(baseline.rate) : '–'), right: true },
    { title: 'now', value: ({ move }) => (move ? percent(move.rate) : '–'), right: true },
    {
      title: 'moved',
      value: ({ move }) => (move?.difference == null ? '–' : points(move.difference)),
      right: true,
    },
    { title: 'interval', value: ({ move }) => intervalOf(move), right: true },
    { title: '', value: standing, width: 40 },
  ]);
}

function intervalOf(window: TrendWindow | null): string {
  if (window?.differenceLow == null || window.differenceHigh == null) return '';
  return percentRange(window.differenceLow, window.differenceHigh);
}

function standing({ alert, lowVolume, withinChance }: TrendMove): string {
  if (alert) return `${alert.mutedUntil === null ? 'alert' : 'muted'}, ${alert.direction}, ${alert.level}`;
  if (lowVolume) return 'low volume';
  return withinChance ? 'within chance' : 'moved';
}

export function tellAlerts(found: TrendAlerts): string {
  const { headline, dataUpTo, watched, lowVolume, reason, rule, alerts, muted } = found;
  return [
    `${headline}${dataUpTo === null ? '' : ` Data up to ${dayTime(dataUpTo)}.`}`,
    ...(reason === null
      ? [`${plural(watched, 'cohort')} watched, ${count(lowVolume)} with too few cases.`]
      : [reason]),
    ...alerts.map(tellAlert),
    ...muted.map((alert) => `${tellAlert(alert)}\n  muted until ${dayTime(alert.mutedUntil ?? '')}`),
    ...(rule === '' ? [] : [rule]),
  ]
    .map((part) =>
      part
        .split('\n')
        .map((line) => `${/^ */.exec(line)?.[0]}${cell(line, SENTENCE)}`)
        .join('\n'),
    )
    .join('\n\n');
}

function tellAlert(alert: TrendAlert): string {
  const { title, level, sentence, meaning, changePoint, marker, cusumSince, adjustedP, tests, id } = alert;
  const changed = changePoint ? `Changed on ${changePoint.at.slice(0, 10)}` : null;
  const near = marker
    ? `${Math.abs(Math.round(marker.days))} d ${marker.days >= 0 ? 'after' : 'before'} ${marker.name}`
    : null;
  return [
    `${title} (${level})`,
    `  ${sentence}`,
    `  ${meaning}`,
    ...(changed || near ? [`  ${[changed, near].filter(Boolean).join(', ')}.`] : []),
    ...(cusumSince ? [`  Cumulative sum beyond its limit since ${cusumSince.slice(0, 10)}.`] : []),
    `  adjusted p ${adjustedP < 0.001 ? '< 0.001' : adjustedP.toFixed(3)} over ${tests} tests; id ${id}`,
  ].join('\n');
}

export function tellMix({ reason, split }: { reason: string | null; split: MixAgainstRate | null }): string {
  if (!split) return cell(reason ?? '', SENTENCE);
  const rows = table(split.cohorts, [
    { title: fieldName(split.by), value: ({ value }) => value || 'none', width: 40 },
    {
      title: 'share',
      value: ({ shareBefore, shareAfter }) => `${percent(shareBefore)} → ${percent(shareAfter)}`,
      right: true,
    },
    {
      title: 'rate',
      value: ({ rateBefore, rateAfter }) => `${rateOf(rateBefore)} → ${rateOf(rateAfter)}`,
      right: true,
    },
    { title: 'mix', value: ({ mix }) => points(mix, 2), right: true },
    { title: 'rate alone', value: ({ rate }) => points(rate, 2), right: true },
    { title: 'together', value: ({ total }) => points(total, 2), right: true },
  ]);
  return [
    `Mix against rate: ${split.after.label} against ${split.before.label}`,
    cell(split.sentence, SENTENCE),
    rows,
  ].join('\n');
}

function rateOf(rate: number | null): string {
  return rate === null ? '–' : percent(rate);
}

export function tellMarkers(markers: readonly TrendMarker[]): string {
  if (markers.length === 0) return 'There are no markers.';
  return table(markers, [
    { title: 'at', value: ({ at }) => at.slice(0, 16) },
    { title: 'kind', value: ({ kind }) => kind.replaceAll('_', ' ') },
    { title: 'name', value: ({ name }) => name },
    { title: 'from', value: ({ source }) => source.replaceAll('_', ' ') },
    { title: 'note', value: ({ note }) => note },
    { title: 'id', value: ({ id }) => id },
  ]);
}
