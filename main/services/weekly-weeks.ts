import { isoWeek } from '../../shared/analysis/iso-week.ts';
import { daysOfPeriod } from '../../shared/analysis/weekly/period-days.ts';
import { lastFullWeek, weeksBetween } from '../../shared/analysis/weekly/weeks.ts';
import { AppError } from '../../shared/errors.ts';
import { readCountedSpan } from '../db/day-cells.ts';
import type { Db } from '../db/open-db.ts';
import { readPeriod } from '../db/period-queries.ts';

/** Weeks further back are not offered. */
const MOST_WEEKS = 160;

/** The weeks in data time: those that the counts hold, or the imported cases where there are no counts. */
export interface DataWeeks {
  /** Last day of the data. */
  lastDay: string;
  /** Oldest first. */
  weeks: string[];
  /** The last full week, or the last one where the data fill none. */
  current: string;
}

/** Null where neither a count nor a case has a date. */
export function readDataWeeks(db: Db): DataWeeks | null {
  const counted = readCountedSpan(db);
  const cases = counted ? null : readPeriod(db);
  const first = counted ? daysOfPeriod(counted.first).from : cases?.from.slice(0, 10);
  const lastDay = counted ? daysOfPeriod(counted.last).to : cases?.to.slice(0, 10);
  if (first === undefined || lastDay === undefined) return null;
  const weeks = weeksBetween(weekOf(first), weekOf(lastDay), MOST_WEEKS);
  const full = lastFullWeek(lastDay);
  return { lastDay, weeks, current: weeks.includes(full) ? full : weekOf(lastDay) };
}

/** The weeks of the data, and the one that is meant; refused where there are none, or not that one. */
export function requireWeek(db: Db, week: string | undefined): DataWeeks & { week: string } {
  const data = readDataWeeks(db);
  if (!data) throw new AppError('NEEDS_DECISION', NO_DATES, { hint: NO_DATES_HINT });
  if (week === undefined) return { ...data, week: data.current };
  if (data.weeks.includes(week)) return { ...data, week };
  throw new AppError('NOT_FOUND', `The data hold no ${week}.`, {
    field: 'week',
    hint: `They reach from ${data.weeks[0]} to ${data.weeks.at(-1)}.`,
  });
}

export const NO_DATES = 'No case and no population count has a date, so there is no week to review.';
const NO_DATES_HINT = 'Import cases with the time they began, or population counts by hour, day or week.';

function weekOf(day: string): string {
  return isoWeek(`${day}T00:00:00Z`);
}
