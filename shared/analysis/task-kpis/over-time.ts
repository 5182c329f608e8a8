import type { TaskOverTime } from '../../model/task-kpi.ts';
import { TASK_KPIS, type TaskKpiId } from '../../model/task-settings.ts';
import { movedFirst } from './moved-first.ts';
import { periodAxis } from './period-axis.ts';
import { isCompleted } from './readings.ts';
import type { TaskCase } from './task-case.ts';
import { countedPoints, seriesPoints } from './task-series.ts';
import { taskWords } from './task-words.ts';

/** A leading indicator: a number per case, in the order of the cases. */
export interface Indicator {
  readonly id: string;
  readonly name: string;
  readonly worse: 'up' | 'down' | null;
  readonly values: readonly (number | null)[];
}

export interface OverTimeInput {
  readonly cases: readonly TaskCase[];
  readonly weight: ArrayLike<number>;
  readonly indicators: readonly Indicator[];
  /** The whole traffic by day, where it was counted: the escalation rate then comes from there. */
  readonly counted: ReadonlyMap<string, { cases: number; escalated: number }> | null;
  readonly unit: 'day' | 'week';
  readonly seed: string;
}

/** Leading indicators and the task KPIs of the agent's cases over time. */
export function overTime({ cases, weight, indicators, counted, unit, seed }: OverTimeInput): TaskOverTime {
  const days = cases.map(({ day, human }) => (human ? null : day));
  const known = days.filter((day) => day !== null).sort();
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) {
    return {
      unit,
      periods: [],
      series: [],
      order: [],
      finding: 'The cases do not say when they began.',
      caution: '',
    };
  }
  const lagging = TASK_KPIS.map((id) => ({
    ...{ id, name: taskWords[id].name, kind: 'lagging' as const, unit: taskWords[id].unit },
    worse: id === 'escalation_rate' ? ('up' as const) : (taskWords[id].worse as 'up' | 'down'),
    points:
      id === 'escalation_rate' && counted
        ? countedPoints(counted, unit)
        : seriesPoints({ days, weight, unit: taskWords[id].unit, ...partsOf(id, cases) }, unit),
  }));
  const leading = indicators.map(({ values, ...own }) => ({
    ...own,
    kind: 'leading' as const,
    unit: 'per_case' as const,
    points: seriesPoints({ days, weight, over: values, unit: 'per_case' }, unit),
  }));
  const series = [...leading, ...lagging].filter(({ points }) => points.length > 0);
  const periods = periodAxis(first, last, unit);
  return { unit, periods, ...movedFirst(series, periods, unit, seed) };
}

type Parts = { over: (number | null)[]; under?: (number | null)[] };

function partsOf(id: TaskKpiId, cases: readonly TaskCase[]): Parts {
  if (id === 'task_completion') return { over: cases.map(({ completed }) => completed) };
  if (id === 'escalation_rate') return { over: cases.map(({ escalated }) => Number(escalated)) };
  if (id === 'time_to_resolution')
    return { over: cases.map((one) => (isCompleted(one) ? one.seconds : null)) };
  if (id === 'csat') return { over: cases.map(({ csat }) => csat) };
  return { over: cases.map(({ cost }) => cost), under: cases.map(({ completed }) => completed) };
}
