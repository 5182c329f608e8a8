import { isoWeek } from '../iso-week.ts';

const DAY = 86_400_000;

/**
 * First and last day of an ISO week: Monday and Sunday.
 *
 * @example daysOf('2026-W46') // { from: '2026-11-09', to: '2026-11-15' }
 */
export function daysOf(week: string): { from: string; to: string } {
  const monday = mondayOf(week);
  return { from: dayAt(monday), to: dayAt(monday + 6 * DAY) };
}

/**
 * The week so many weeks later, or earlier.
 *
 * @example weekAfter('2026-W53', 1) // '2027-W01'
 */
export function weekAfter(week: string, weeks: number): string {
  return isoWeek(new Date(mondayOf(week) + weeks * 7 * DAY).toISOString());
}

/** The weeks from one to another, both included, oldest first; at most the last `most`. */
export function weeksBetween(from: string, to: string, most: number): string[] {
  const weeks: string[] = [];
  for (let week = to; week >= from && weeks.length < most; week = weekAfter(week, -1)) weeks.push(week);
  return weeks.reverse();
}

/** The last week that lies within the days that there are data of; the one they begin in where none does. */
export function lastFullWeek(lastDay: string): string {
  const week = isoWeek(`${lastDay}T00:00:00Z`);
  return daysOf(week).to <= lastDay ? week : weekAfter(week, -1);
}

/** "week 46". */
export function weekName(week: string): string {
  return `week ${Number(week.slice(6))}`;
}

function mondayOf(week: string): number {
  const year = Number(week.slice(0, 4));
  // 4 January lies in the first week of its year.
  const fourth = Date.UTC(year, 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY;
  return monday + (Number(week.slice(6)) - 1) * 7 * DAY;
}

function dayAt(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
