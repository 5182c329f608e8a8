import { RateSeries } from '../../../../shared/charts/rate-series.tsx';
import { count, percent, sampleSize } from '../../../../shared/format.ts';
import type { TrendRates, TrendSeries } from '../../../../shared/model/trend.ts';
import type { TrendAlert } from '../../../../shared/model/trend-alert.ts';
import { ChartFrame } from '../../../components/chart-frame.tsx';
import { Tag } from '../../../components/tag.tsx';
import { baselineOf } from './baseline.ts';
import { markersAmong, placeOf } from './places.ts';
import styles from './rates.module.css';
import { drawnPoint, isGrey, isOver, lastRead, tableOf } from './reading.ts';
import { cohortName, isPart, metricWords, periodWords, unitWords } from './words.ts';

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
  const isQuiet = isGrey(rates, series);
  const isAlerting = alert !== null && alert.mutedUntil === null;
  const change = changePoints.at(-1);
  return (
    <ChartFrame
      title={cohortName(series)}
      className={`${styles.panel} ${isAlerting ? styles.alerting : ''}`}
      hint={
        <span className={styles.facts}>
          {volumeWords(rates, series)}
          <State alert={alert} quiet={quietWords(rates, series)} />
        </span>
      }
      table={tableOf(rates, points)}
      {...(remark ? { note: remark } : {})}
    >
      {(width) =>
        lastRead(series) === undefined ? (
          <p className={styles.unread}>
            No {unitWords[rates.unit].toLowerCase()} holds ten cases, so there is no rate to draw. Longer
            periods hold more.
          </p>
        ) : (
          <RateSeries
            width={width}
            {...(height === undefined ? {} : { height })}
            points={points.map(drawnPoint)}
            top={top}
            baseline={baseline}
            markers={markersAmong(rates.markers, points)}
            change={change && isAlerting ? placeOf(change.at, points) : null}
            tone={isQuiet ? 'few' : isAlerting ? 'alert' : 'calm'}
            label={labelOf(rates, series)}
          />
        )
      }
    </ChartFrame>
  );
}

/** "2,880/wk"; the last month where weeks are not told apart; of a trigger or a type, the cases it was looked for in. */
function volumeWords({ basis }: TrendRates, { field, perWeek, points }: TrendSeries): string {
  if (isPart(field)) return sampleSize(points.reduce((sum, { n }) => sum + n, 0));
  return basis.unit === 'month'
    ? `${count(points.at(-1)?.n ?? 0)}/month`
    : `${count(Math.round(perWeek))}/wk`;
}

/** Why little can be said of a line; null where enough can. */
function quietWords(rates: TrendRates, series: TrendSeries): string | null {
  if (isOver(rates, series)) return 'none lately';
  if (!isGrey(rates, series)) return null;
  return series.lowVolume ? 'low volume' : `few cases per ${rates.unit}`;
}

interface StateProps {
  readonly alert: TrendAlert | null;
  /** Why nothing can be said of the last days; null when something can. */
  readonly quiet: string | null;
}

function State({ alert, quiet }: StateProps) {
  if (!alert) return quiet === null ? null : <Tag>{quiet}</Tag>;
  if (alert.mutedUntil !== null) return <Tag>muted</Tag>;
  return (
    <Tag tone="crit" icon={alert.direction === 'up' ? 'arrow-up' : 'arrow-down'}>
      {alert.direction === 'up' ? 'rising' : 'falling'}
    </Tag>
  );
}

/** The finding of one panel for whoever cannot see it. */
function labelOf(rates: TrendRates, series: TrendSeries): string {
  const last = lastRead(series);
  const name = `${metricWords[rates.metric]} of ${cohortName(series)}`;
  if (!last || last.rate === null) return `${name}: no period holds ten cases`;
  const baseline = baselineOf(series, rates.dataUpTo);
  const before = baseline === null ? ', no baseline yet' : `, baseline ${percent(baseline)}`;
  const state = isGrey(rates, series)
    ? ', too few cases to compare'
    : series.alert
      ? `, ${series.alert.title}`
      : '';
  return `${name}: ${percent(last.rate)} in ${periodWords(last.period)}${before}${state}`;
}
