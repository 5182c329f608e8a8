import type { Window } from '../../shared/analysis/versions/windows.ts';
import type { TaskFigure } from '../../shared/model/task-kpi.ts';
import { wilson } from '../../shared/stats/index.ts';
import type { Db } from '../db/open-db.ts';
import { readCounts, readPopulationHead, sumCounts } from '../db/population-queries.ts';

/** More counts than an hour a period for a hundred years are not read. */
const MOST = 3_000_000;

/** Periods of these days; after every hour of the last one. */
function rangeOf({ from, to }: Window) {
  return { from, to: `${to}T99` };
}

function isByDay(db: Db): boolean {
  const unit = readPopulationHead(db)?.unit;
  return unit === 'hour' || unit === 'day';
}

/** The escalation rate of some days from population counts; null where they are not by hour or day. */
export function countedRate(db: Db, window: Window): TaskFigure | null {
  if (!isByDay(db)) return null;
  const sums = sumCounts(db, [], rangeOf(window));
  const all = sums.reduce((sum, { population }) => sum + population, 0);
  const escalated = sums.find(({ outcome }) => outcome === 'escalated')?.population ?? 0;
  const rate = wilson(escalated, all);
  if (rate.value === null) return null;
  const { value, low, high, level, method, n } = rate;
  return { value, low, high, level, method, n, left: 0 };
}

/** Cases and escalated ones per day from population counts; null where they are not by hour or day. */
export function countedDays(
  db: Db,
  window: Window,
): Map<string, { cases: number; escalated: number }> | null {
  if (!isByDay(db)) return null;
  const days = new Map<string, { cases: number; escalated: number }>();
  for (const { period, outcome, cases } of readCounts(db, [], rangeOf(window), MOST)) {
    const name = period.slice(0, 10);
    const day = days.get(name) ?? { cases: 0, escalated: 0 };
    days.set(name, {
      cases: day.cases + cases,
      escalated: day.escalated + (outcome === 'escalated' ? cases : 0),
    });
  }
  return days;
}
