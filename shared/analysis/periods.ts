import type { PeriodUnit } from '../model/population.ts';
import { isoWeek } from './iso-week.ts';

const LENGTH: Readonly<Record<Exclude<PeriodUnit, 'week'>, number>> = { hour: 13, day: 10, month: 7 };

/**
 * The period in which an instant or a day lies; empty when it says less than the unit needs, as a day does of the hour.
 *
 * @param at ISO 8601, as times are stored: in UTC, or a date alone
 * @example periodOf('2026-11-02T14:05:00Z', 'week') // '2026-W45'
 */
export function periodOf(at: string, unit: PeriodUnit): string {
  if (unit === 'week') return isoWeek(at.length === 10 ? `${at}T00:00:00Z` : at);
  const length = LENGTH[unit];
  return at.length < length ? '' : at.slice(0, length);
}

/** The unit of a period's name; null of an empty one. */
export function unitOf(period: string): PeriodUnit | null {
  if (period === '') return null;
  if (period.includes('W')) return 'week';
  return period.length === LENGTH.month ? 'month' : period.length === LENGTH.day ? 'day' : 'hour';
}
