import type { PeriodUnit } from '../../model/population.ts';
import { isoWeek } from '../iso-week.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** The first Monday counts from here: 1 January 1970 was a Thursday. */
const THURSDAY = 3;

/**
 * Periods as whole numbers that follow each other: hours, days and weeks since 1970, months since the year 0. Weeks
 * begin on Monday, all times are UTC.
 *
 * @param period its name, as `periodOf` gives it
 * @returns null of a name that is none, such as the 13th month
 * @example periodIndex('1970-01-02T03', 'hour') // 27
 */
export function periodIndex(period: string, unit: PeriodUnit): number | null {
  if (unit === 'month') {
    const month = Number(period.slice(5, 7));
    return month >= 1 && month <= 12 ? Number(period.slice(0, 4)) * 12 + month - 1 : null;
  }
  if (unit === 'week') {
    const fourth = Date.parse(`${period.slice(0, 4)}-01-04T00:00:00Z`);
    const week = Number(period.slice(6));
    return week >= 1 && week <= 53 && !Number.isNaN(fourth) ? weekOf(fourth) + week - 1 : null;
  }
  const at = Date.parse(unit === 'hour' ? `${period}:00:00Z` : `${period}T00:00:00Z`);
  return Number.isNaN(at) ? null : at / (unit === 'hour' ? HOUR : DAY);
}

function weekOf(milliseconds: number): number {
  return Math.floor((Math.floor(milliseconds / DAY) + THURSDAY) / 7);
}

/** The period in which an instant lies, given in milliseconds since 1970. */
export function indexAt(milliseconds: number, unit: PeriodUnit): number {
  if (unit === 'week') return weekOf(milliseconds);
  if (unit !== 'month') return Math.floor(milliseconds / (unit === 'hour' ? HOUR : DAY));
  const date = new Date(milliseconds);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** When a period begins, in milliseconds since 1970. */
export function startOf(index: number, unit: PeriodUnit): number {
  if (unit === 'week') return (index * 7 - THURSDAY) * DAY;
  if (unit !== 'month') return index * (unit === 'hour' ? HOUR : DAY);
  return Date.UTC(Math.floor(index / 12), index % 12);
}

/** The name of a period. */
export function periodName(index: number, unit: PeriodUnit): string {
  const iso = new Date(startOf(index, unit)).toISOString();
  if (unit === 'week') return isoWeek(iso);
  return iso.slice(0, unit === 'hour' ? 13 : unit === 'day' ? 10 : 7);
}

/** An instant as it is written in answers. */
export function isoOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
