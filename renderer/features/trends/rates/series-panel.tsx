import { RateSeries } from '../../../../shared/charts/rate-series.tsx';
import { count, percent, percentRange } from '../../../../shared/format.ts';
import type { TrendRates, TrendSeries } from '../../../../shared/model/trend.ts';
import { ChartFrame } from '../../../components/chart-frame.tsx';
import { Tag } from '../../../components/tag.tsx';
import { markersAmong, placeOf } from './places.ts';
import styles from './rates.module.css';
import {
  cohortName,
  eventWords,
  metricWords,
  periodWords,
  perWeekWords,
  shortPeriod,
  unitWords,
} from './words.ts';

interface SeriesPanelProps {
  readonly rates: TrendRates;
  readonly series: TrendSeries;
  /** Upper end of the scale, the same for all panels. */
  readonly top: number;
  readonly height?: number;
}

/** One cohort over time. */
export function SeriesPanel({ rates, series, top, height }: SeriesPanelProps) {
  const { points, alert, lowVolume, baseline, changePoints, remark } = series;
  const isAlerting = alert !== null && alert.mutedUntil === null;
  const change = changePoints.at(-1);
  return (
    <ChartFrame
      title={cohortName(series)}
      className={`${styles.panel} ${isAlerting ? styles.alerting : ''}`}
      hint={
        <span className={styles.facts}>
          {perWeekWords(series.perWeek)}
          <State series={series} />
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
          baseline={baseline?.rate ?? null}
          markers={markersAmong(rates.markers, points)}
          change={change && isAlerting ? placeOf(change.at, points) : null}
          tone={lowVolume ? 'few' : isAlerting ? 'alert' : 'calm'}
          label={labelOf(rates, series)}
        />
      )}
    </ChartFrame>
  );
}

function State({ series: { alert, lowVolume } }: { readonly series: TrendSeries }) {
  if (lowVolume) return <Tag>low volume</Tag>;
  if (!alert) return null;
  if (alert.mutedUntil !== null) return <Tag>muted</Tag>;
  return (
    <Tag tone="crit" icon={alert.direction === 'up' ? 'arrow-up' : 'arrow-down'}>
      {alert.direction === 'up' ? 'rising' : 'falling'}
    </Tag>
  );
}

/** The finding of one panel for whoever cannot see it. */
function labelOf({ metric }: TrendRates, series: TrendSeries): string {
  const last = series.points.findLast(({ rate }) => rate !== null);
  const name = `${metricWords[metric]} of ${cohortName(series)}`;
  if (!last || last.rate === null) return `${name}: no cases in these periods`;
  const before = series.baseline ? `, baseline ${percent(series.baseline.rate)}` : ', no baseline yet';
  const state = series.lowVolume
    ? ', too few cases to compare'
    : series.alert
      ? `, ${series.alert.title}`
      : '';
  return `${name}: ${percent(last.rate)} in ${periodWords(last.period)}${before}${state}`;
}
