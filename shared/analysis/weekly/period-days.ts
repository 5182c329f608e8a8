import type { PeriodUnit } from '../../model/population.ts';
import { periodOf, unitOf } from '../periods.ts';
import { daysOf } from './weeks.ts';

/** A stretch of whole days, both ends included; ISO. */
export interface DayWindow {
  readonly from: string;
  readonly to: string;
}

/** First and last day of a period, by its name. */
export function daysOfPeriod(period: string): DayWindow {
  const unit = unitOf(period);
  if (unit === 'week') return daysOf(period);
  if (unit !== 'month') return { from: period.slice(0, 10), to: period.slice(0, 10) };
  const [year, month] = period.split('-').map(Number) as [number, number];
  return { from: `${period}-01`, to: new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) };
}

/** The periods of a unit that fill a stretch of days exactly; null where they do not. */
export function periodsIn(unit: PeriodUnit, { from, to }: DayWindow): { from: string; to: string } | null {
  if (unit === 'hour') return { from: `${from}T00`, to: `${to}T23` };
  const [first, last] = [periodOf(from, unit), periodOf(to, unit)];
  const fits = daysOfPeriod(first).from === from && daysOfPeriod(last).to === to;
  return fits ? { from: first, to: last } : null;
}
