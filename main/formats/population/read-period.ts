import { periodOf } from '../../../shared/analysis/periods.ts';
import type { PeriodUnit } from '../../../shared/model/population.ts';
import { readTime } from '../read-time.ts';

/** A period as it is written; `at` is an instant or a day within it. */
type Written = { unit: PeriodUnit; period: string; at: string | null };
export type ReadPeriod = Written | { reason: string; ask?: 'Q_DATE_ORDER' };

const YEAR_WEEK = /^(\d{4})[-/ ]?(?:W|KW|CW)\s?(\d{1,2})$/i;
const WEEK_YEAR = /^(?:W|KW|CW|week)\s?(\d{1,2})[-/ ,]+(\d{4})$/i;
const YEAR_MONTH = /^(\d{4})[-/.](\d{1,2})$/;
const MONTH_YEAR = /^(\d{1,2})[-/.](\d{4})$/;
const NAMED_MONTH = /^([a-z]{3,9})\.?[-/ ,]+(\d{4})$/i;
const HOUR = /^(\d{4}-\d{2}-\d{2})[T ](\d{2})$/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const LONG_MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** Reads a period in the usual notations: a week, a month, a day, an hour. A time at midnight is taken for its day. */
export function readPeriod(text: string, dayFirst: boolean | undefined): ReadPeriod {
  const week = YEAR_WEEK.exec(text) ?? swapped(WEEK_YEAR.exec(text));
  if (week) return weekOf(text, Number(week[1]), Number(week[2]));
  const month = YEAR_MONTH.exec(text) ?? swapped(MONTH_YEAR.exec(text));
  if (month) return monthOf(text, month[1] as string, Number(month[2]));
  const named = NAMED_MONTH.exec(text);
  if (named) return monthOf(text, named[2] as string, monthNamed(named[1] as string));
  const hour = HOUR.exec(text);
  const time = readTime(hour ? `${hour[1]} ${hour[2]}:00` : text, { dayFirst, epochs: false });
  if (!('at' in time)) {
    const reason = time.ask ? time.reason : `"${text.slice(0, 40)}" is not an hour, day, week or month.`;
    return time.ask === 'Q_DATE_ORDER' ? { reason, ask: time.ask } : { reason };
  }
  const isDay = time.at.length === 10 || (!hour && time.at.endsWith('T00:00:00Z'));
  const unit = isDay ? 'day' : 'hour';
  const at = isDay ? time.at.slice(0, 10) : time.at;
  return { unit, period: periodOf(at, unit), at };
}

function swapped(found: RegExpExecArray | null): [string, string, string] | null {
  return found && [found[0], found[2] as string, found[1] as string];
}

function weekOf(text: string, year: number, week: number): ReadPeriod {
  const period = `${year}-W${String(week).padStart(2, '0')}`;
  // The year has the week when the Thursday of it lies in that year.
  const thursday = new Date(Date.UTC(year, 0, 4));
  thursday.setUTCDate(thursday.getUTCDate() - ((thursday.getUTCDay() + 6) % 7) + 3 + (week - 1) * 7);
  const at = thursday.toISOString().slice(0, 10);
  if (week < 1 || periodOf(at, 'week') !== period)
    return { reason: `"${text}" is a week that does not exist.` };
  return { unit: 'week', period, at: null };
}

function monthOf(text: string, year: string, month: number): ReadPeriod {
  if (month < 1 || month > 12)
    return { reason: `"${text.slice(0, 40)}" is not an hour, day, week or month.` };
  return { unit: 'month', period: `${year}-${String(month).padStart(2, '0')}`, at: null };
}

function monthNamed(word: string): number {
  const name = word.toLowerCase();
  return Math.max(MONTHS.indexOf(name), LONG_MONTHS.indexOf(name)) + 1;
}
