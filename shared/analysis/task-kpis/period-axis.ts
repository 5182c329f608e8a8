import { isoWeek } from '../iso-week.ts';

const DAY = 86_400_000;

/** Every day or ISO week from the first to the last, both included, also those without a case. */
export function periodAxis(first: string, last: string, unit: 'day' | 'week'): string[] {
  const periods: string[] = [];
  for (let at = Date.parse(`${first}T00:00:00Z`); at <= Date.parse(`${last}T00:00:00Z`); at += DAY) {
    const period = axisPeriod(new Date(at).toISOString().slice(0, 10), unit);
    if (periods.at(-1) !== period) periods.push(period);
  }
  return periods;
}

/** The period of a day. */
export function axisPeriod(day: string, unit: 'day' | 'week'): string {
  return unit === 'day' ? day : isoWeek(`${day}T00:00:00Z`);
}
