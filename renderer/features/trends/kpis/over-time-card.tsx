import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isoWeek } from '../../../../shared/analysis/iso-week.ts';
import { taskValue } from '../../../../shared/analysis/task-kpis/task-words.ts';
import { type TimeRow, TimeRows } from '../../../../shared/charts/time-rows.tsx';
import { day } from '../../../../shared/format.ts';
import type { TaskOverTime, TaskSeries } from '../../../../shared/model/task-kpi.ts';
import type { TrendMarker } from '../../../../shared/model/trend-marker.ts';
import { api } from '../../../api/client.ts';
import { ChartFrame } from '../../../components/chart-frame.tsx';
import { LoadState } from '../../../components/load-state.tsx';
import { Segmented } from '../../../components/segmented.tsx';
import styles from './kpis.module.css';

type Unit = 'day' | 'week';

/** The KPIs above, what may announce them below, on one axis of time; and which moved first. */
export function OverTimeCard({ currency }: { readonly currency: string }) {
  const [unit, setUnit] = useState<Unit>('day');
  const overTime = useQuery(
    api.taskKpis.overTime.queryOptions({ input: { unit }, placeholderData: keepPreviousData }),
  );
  const markers = useQuery(api.trends.markers.queryOptions());
  return (
    <LoadState
      query={overTime}
      what="Looking for what moved first"
      staleName="of the choice before"
      safe="No case was lost."
    >
      {(found) => (
        <ChartFrame
          title="What moved first"
          hint={found.finding}
          table={tableOf(found, currency)}
          note={
            <>
              <Segmented<Unit>
                label="By"
                value={unit}
                options={[
                  { value: 'day', label: 'By day' },
                  { value: 'week', label: 'By week' },
                ]}
                onChange={setUnit}
              />{' '}
              Every row has its own scale; ribbon: 95 % interval. Triangle: where the level changed; shaded:
              where it may as well have been. {found.caution}
            </>
          }
        >
          {(width) =>
            found.periods.length === 0 ? (
              <p className="pl-ink2">{found.finding}</p>
            ) : (
              <div className={styles.rows}>
                <TimeRows
                  width={width}
                  periods={found.periods}
                  periodName={unit === 'day' ? shortDay : (week) => week.slice(5)}
                  markers={placedMarkers(markers.data ?? [], found)}
                  label={`${found.finding} ${found.series.length} series over ${found.periods.length} ${unit}s`}
                  groups={[
                    { name: 'KPIs', rows: rowsOf(found, 'lagging', currency) },
                    { name: 'Leading indicators, mean per case', rows: rowsOf(found, 'leading', currency) },
                  ].filter(({ rows }) => rows.length > 0)}
                />
              </div>
            )
          }
        </ChartFrame>
      )}
    </LoadState>
  );
}

/** "26 Oct": the year stands at the top of the page. */
function shortDay(period: string): string {
  return day(period).replace(/ \d{4}$/, '');
}

function rowsOf({ series, periods }: TaskOverTime, kind: TaskSeries['kind'], currency: string): TimeRow[] {
  const place = new Map(periods.map((period, at) => [period, at]));
  return series
    .filter((one) => one.kind === kind)
    .map(({ id, name, unit, points, change }) => ({
      ...{ id, name },
      points: points.map((point) => ({ ...point, at: place.get(point.period) ?? 0 })),
      last: points.length === 0 ? '' : taskValue(points.at(-1)?.value ?? 0, unit, currency),
      change: change?.shown
        ? {
            at: place.get(change.period) ?? 0,
            from: place.get(change.earliest) ?? 0,
            to: place.get(change.latest) ?? 0,
          }
        : null,
    }));
}

function placedMarkers(markers: readonly TrendMarker[], { periods, unit }: TaskOverTime) {
  return markers.flatMap(({ at, name }) => {
    const period = unit === 'day' ? at.slice(0, 10) : isoWeek(`${at.slice(0, 10)}T00:00:00Z`);
    const place = periods.indexOf(period);
    return place <= 0 ? [] : [{ at: place, name }];
  });
}

function tableOf({ series, periods }: TaskOverTime, currency: string) {
  return {
    head: ['Period', ...series.map(({ name }) => name)],
    rows: periods.map((period) => [
      period,
      ...series.map(({ points, unit }) => {
        const point = points.find((one) => one.period === period);
        return point ? taskValue(point.value, unit, currency) : '';
      }),
    ]),
  };
}
