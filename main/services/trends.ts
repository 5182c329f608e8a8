import { watchHeadline } from '../../shared/analysis/trends/alert-words.ts';
import { dataEnd } from '../../shared/analysis/trends/count-columns.ts';
import { mixAgainstRate } from '../../shared/analysis/trends/mix-against-rate.ts';
import { defaultSpans, spanOf } from '../../shared/analysis/trends/mix-periods.ts';
import { isoOf } from '../../shared/analysis/trends/time-axis.ts';
import { ruleInWords } from '../../shared/analysis/trends/watch-rule.ts';
import { AppError } from '../../shared/errors.ts';
import type { MixAgainstRate, MixQuestion } from '../../shared/model/mix-shift.ts';
import type { TrendAlert, TrendAlerts } from '../../shared/model/trend-alert.ts';
import type { TrendMetric } from '../../shared/model/trend-metric.ts';
import { deleteMute, writeMute } from '../db/trend-queries.ts';
import type { Context } from './context.ts';
import { addMarker, allMarkers, removeMarker } from './trend-markers.ts';
import { rates } from './trend-rates.ts';
import { trendSource } from './trend-source.ts';
import { instantOf, lookAt } from './trend-watch.ts';

interface Asked {
  metric: TrendMetric;
  at?: string | undefined;
}

const DAY = 86_400_000;
const LEVEL_ORDER = ['catastrophic', 'critical', 'warning'];

function alerts(context: Context, { metric, at }: Asked): TrendAlerts {
  const { db } = context.session.require();
  const { columns, basis } = trendSource(db);
  const end = columns && dataEnd(columns, instantOf(at));
  const none = {
    metric,
    alerts: [],
    muted: [],
    watched: 0,
    lowVolume: 0,
    headline: 'Nothing is watched.',
    rule: '',
  };
  if (!columns || end === null) return { ...none, dataUpTo: null, reason: basis.sentence };
  const { watch, found } = lookAt(db, columns, metric, at);
  const dataUpTo = isoOf(end);
  if (!watch)
    return { ...none, dataUpTo, reason: 'The counts are by the month, which is too long to be watched.' };
  const standing = found.filter((alert) => alert !== null);
  const cohorts = watch.lines.filter(({ field }) => field !== null);
  const watched = cohorts.filter(({ rise }) => rise !== null).length;
  const drifting = standing.filter(({ field }) => field !== null).length;
  return {
    ...{ metric, dataUpTo, watched },
    alerts: standing.filter(({ mutedUntil }) => mutedUntil === null).sort(byWeight),
    muted: standing.filter(({ mutedUntil }) => mutedUntil !== null).sort(byWeight),
    lowVolume: cohorts.length - watched,
    headline:
      watch.reason === null
        ? watchHeadline(
            drifting,
            watched,
            standing.some(({ field }) => field === null),
          )
        : 'Nothing can alert yet.',
    rule: ruleInWords(watch.plan),
    reason: watch.reason,
  };
}

function byWeight(a: TrendAlert, b: TrendAlert): number {
  const level = (alert: TrendAlert) => LEVEL_ORDER.indexOf(alert.level);
  const size = ({ long }: TrendAlert) => Math.abs(long.difference ?? 0);
  return level(a) - level(b) || size(b) - size(a) || (a.id < b.id ? -1 : 1);
}

function mix(context: Context, asked: MixQuestion): { reason: string | null; split: MixAgainstRate | null } {
  const { columns, basis } = trendSource(context.session.require().db);
  const end = columns && dataEnd(columns, instantOf(asked.at));
  if (!columns || end === null) return { reason: basis.sentence, split: null };
  const usual = defaultSpans(end, columns.unit);
  const span = (name: 'before' | 'after') => {
    const found = asked[name] ? spanOf(asked[name]) : usual[name];
    if (found) return found;
    throw new AppError('INVALID', 'The periods are none, or the first comes after the last.', {
      field: name,
      hint: 'Name them as the counts do: 2026-11-02, 2026-W45 or 2026-11.',
    });
  };
  const found = mixAgainstRate(columns, asked.metric, asked.by, {
    before: span('before'),
    after: span('after'),
  });
  return typeof found === 'string' ? { reason: found, split: null } : { reason: null, split: found };
}

function mute(context: Context, { alert, muted }: { alert: string; muted: boolean }) {
  const { db } = context.session.require();
  if (!muted) {
    deleteMute(db, alert);
    return { mutedUntil: null };
  }
  const { columns } = trendSource(db);
  const end = columns && dataEnd(columns);
  if (end === null) throw new AppError('NOT_FOUND', 'There is no alert to mute: nothing is counted.');
  const until = isoOf(end + DAY);
  writeMute(db, alert, until, context.now().toISOString());
  return { mutedUntil: until };
}

/** Rates over time, what moves in them, and what changed when. */
export const trends = {
  rates,
  alerts,
  mix,
  mute,
  markers: (context: Context) => allMarkers(context.session.require().db),
  addMarker,
  removeMarker,
};
