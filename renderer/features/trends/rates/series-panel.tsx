import { RateSeries } from '../../../../shared/charts/rate-series.tsx';
import { count, percent, percentRange } from '../../../../shared/format.ts';
import type { TrendRates, TrendSeries } from '../../../../shared/model/trend.ts';
import type { TrendAlert } from '../../../../shared/model/trend-alert.ts';
import { ChartFrame } from '../../../components/chart-frame.tsx';
import { Tag } from '../../../components/tag.tsx';
import { baselineOf } from './baseline.ts';
import { markersAmong, placeOf } from './places.ts';
import styles from './rates.module.css';
import { cohortName, eventWords, metricWords, periodWords, shortPeriod, unitWords } from './words.ts';

interface SeriesPanelProps {
  readonly rates: TrendRates;
  readonly series: TrendSeries;
  /** Upper end of the scale, the same for all panels. */
  readonly top: number;
  readonly height?: number;
}

/** One cohort over time. */
export function SeriesPanel({ rates, series, top, height }: SeriesPanelProps) {
  const { points, alert, changePoints, remark } = series;
  const baseline = baselineOf(series, rates.dataUpTo);
  const few = isFew(rates, series);
  const isAlerting = alert !== null && alert.mutedUntil === null;
  const change = changePoints.at(-1);
  return (
    <ChartFrame
      title={cohortName(series)}
      className={`${styles.panel} ${isAlerting ? styles.alerting : ''}`}
      hint={
        <span className={styles.facts}>
          {volumeWords(rates, series)}
          <State alert={alert} few={few} />
        </span>
      }
      table={{
        head: [unitWords[rates.unit], 'Cases', eventWords[rates.metric], 'Rate', 'From to', 'Remark'],
        rows: points.map(({ period, n, events, rate, low, high, few, partial }) => [
          period,
          count(n),
          count(events),
          rate === null ? 'no cases' : percent(rate),
          rate === null || low === null || high === null ? '' : percentRange(low, high),
          [few && rate !== null ? 'few cases' : '', partial ? 'not whole' : ''].filter(Boolean).join(', '),
        ]),
      }}
      {...(remark ? { note: remark } : {})}
    >
      {(width) => (
        <RateSeries
          width={width}
          {...(height === undefined ? {} : { height })}
          points={points.map((point) => ({ ...point, name: shortPeriod(point.period) }))}
          top={top}
          baseline={baseline}
          markers={markersAmong(rates.markers, points)}
          change={change && isAlerting ? placeOf(change.at, points) : null}
          tone={few ? 'few' : isAlerting ? 'alert' : 'calm'}
          label={labelOf(rates, series)}
        />
      )}
    </ChartFrame>
  );
}

/** Counts by the month have no weeks that could hold too few cases. */
function isFew({ basis }: TrendRates, { lowVolume, points }: TrendSeries): boolean {
  return basis.unit === 'month' ? points.every(({ few }) => few) : lowVolume;
}

/** "2,880/wk", or the cases of the last month where weeks are not told apart. */
function volumeWords({ basis }: TrendRates, { perWeek, points }: TrendSeries): string {
  return basis.unit === 'month'
    ? `${count(points.at(-1)?.n ?? 0)}/month`
    : `${count(Math.round(perWeek))}/wk`;
}

interface StateProps {
  readonly alert: TrendAlert | null;
  readonly few: boolean;
}

function State({ alert, few }: StateProps) {
  if (few) return <Tag>low volume</Tag>;
  if (!alert) return null;
  if (alert.mutedUntil !== null) return <Tag>muted</Tag>;
  return (
    <Tag tone="crit" icon={alert.direction === 'up' ? 'arrow-up' : 'arrow-down'}>
      {alert.direction === 'up' ? 'rising' : 'falling'}
    </Tag>
  );
}

/** The finding of one panel for whoever cannot see it. */
function labelOf(rates: TrendRates, series: TrendSeries): string {
  const last = series.points.findLast(({ rate }) => rate !== null);
  const name = `${metricWords[rates.metric]} of ${cohortName(series)}`;
  if (!last || last.rate === null) return `${name}: no cases in these periods`;
  const baseline = baselineOf(series, rates.dataUpTo);
  const before = baseline === null ? ', no baseline yet' : `, baseline ${percent(baseline)}`;
  const state = isFew(rates, series)
    ? ', too few cases to compare'
    : series.alert
      ? `, ${series.alert.title}`
      : '';
  return `${name}: ${percent(last.rate)} in ${periodWords(last.period)}${before}${state}`;
}
