import type { CohortField } from '../../model/case.ts';
import type { TrendMetric } from '../../model/trend-metric.ts';
import { type CountColumns, dataEnd, dataStart, linesOf } from './count-columns.ts';
import { judgeLines, type Verdicts } from './judge-lines.ts';
import { indexAt } from './time-axis.ts';
import { hoursNeeded, type WatchPlan, watchPlan } from './watch-plan.ts';
import { type WatchedLine, watchLine } from './watched-line.ts';

const HOUR = 3_600_000;

/** A line that is watched, and of which cohort it is. */
export interface WatchedCohort extends WatchedLine {
  readonly field: CohortField | null;
}

/** One look at all cohorts of all fields. */
export interface Watch {
  readonly plan: WatchPlan;
  /** End of the data, in milliseconds. */
  readonly end: number;
  /** All cases together come first. */
  readonly lines: readonly WatchedCohort[];
  readonly verdicts: Verdicts;
  /** Why nothing may alert; null when it may. */
  readonly reason: string | null;
}

/**
 * Looks at all cases together and at every cohort of every field, as the data stood at an instant.
 *
 * @param at in milliseconds; the end of the data when absent
 * @returns null without cases, and for counts by the month
 */
export function watchCohorts(columns: CountColumns, metric: TrendMetric, at = Infinity): Watch | null {
  const plan = watchPlan(columns.unit);
  const end = dataEnd(columns, at);
  const start = dataStart(columns);
  if (!plan || end === null || start === null) return null;
  const to = indexAt(end, columns.unit);
  const perEntry = plan.unit === 'hour' ? 1 : plan.unit === 'day' ? 24 : 168;
  const stretch = { unit: columns.unit, from: to - hoursNeeded(plan) / perEntry, to };
  const lines = [null, ...columns.fields.map(({ field }) => field)].flatMap((field) =>
    linesOf(columns, field, metric, stretch).map((line) => ({ field, ...watchLine(line, plan) })),
  );
  const before = (end - start) / HOUR - plan.long;
  const reason =
    before < plan.baseline / 2
      ? `Only ${Math.max(0, Math.floor(before / 24))} days of counts lie before the last ${plan.long / 24}: too few to say what is usual.`
      : null;
  const silent = { findings: lines.map(() => null), tests: 0 };
  return { plan, end, lines, verdicts: reason === null ? judgeLines(lines) : silent, reason };
}
