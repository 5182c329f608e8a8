import { instantIn } from './zoned-time.ts';

export interface TimeRules {
  /** Whether 03/04/2025 is 3 April; undefined while nobody has said. */
  dayFirst?: boolean | undefined;
  /** Whether bare numbers are seconds or milliseconds since 1970; undefined while nobody has said. */
  epochs?: boolean | undefined;
  timeZone?: string | undefined;
}

/** A time as stored: UTC with a Z, or a date alone. Or why it is none; `ask` names the question that would settle it. */
export type ReadTime = { at: string } | { reason: string; ask?: 'Q_DATE_ORDER' | 'Q_EPOCH' };

const ISO = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ](.+))?$/;
/** The form in which times are stored, and in which most tables have them already. */
const CANONICAL = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const DAY_MONTH = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:,?[ T](.+))?$/;
const CLOCK =
  /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:\s?([AaPp])\.?[Mm]\.?)?\s?(Z|z|UTC|[+-]\d{2}:?\d{2})?$/;
const EPOCH = /^(\d{10}|\d{13})$/;

/** Reads a time by written rules. Free text never becomes a date, and a day that does not exist is none. */
export function readTime(text: string, rules: TimeRules): ReadTime {
  if (CANONICAL.test(text) && isRealTime(text)) return { at: text };
  const iso = ISO.exec(text);
  if (iso) return compose(text, Number(iso[1]), Number(iso[2]), Number(iso[3]), iso[4], rules);
  const dated = DAY_MONTH.exec(text);
  if (dated) return readDayMonth(text, dated, rules);
  if (EPOCH.test(text)) return readEpoch(text, rules);
  return { reason: `"${shorten(text)}" is not a date or time.` };
}

/** For 03/04/2025 both orders are possible; for 29/2/2016 only one, whichever was settled. */
export function dayOrderOf(text: string): 'day first' | 'month first' | 'either' | null {
  const dated = DAY_MONTH.exec(text);
  if (!dated) return null;
  const [first, second] = [Number(dated[1]), Number(dated[3])];
  if (first > 12 && second <= 12) return 'day first';
  if (second > 12 && first <= 12) return 'month first';
  return first <= 12 && second <= 12 ? 'either' : null;
}

function readDayMonth(text: string, dated: RegExpExecArray, rules: TimeRules): ReadTime {
  if (rules.dayFirst === undefined) {
    return { reason: `"${text}" can be read with the day or the month first.`, ask: 'Q_DATE_ORDER' };
  }
  const [first, second] = [Number(dated[1]), Number(dated[3])];
  const [month, day] = rules.dayFirst ? [second, first] : [first, second];
  return compose(text, Number(dated[4]), month, day, dated[5], rules);
}

function readEpoch(text: string, { epochs }: TimeRules): ReadTime {
  if (epochs === undefined) return { reason: `"${text}" may be a time counted since 1970.`, ask: 'Q_EPOCH' };
  if (!epochs) return { reason: `"${text}" is a number, not a time.` };
  return { at: stamp(Number(text) * (text.length === 10 ? 1000 : 1)) };
}

function compose(
  text: string,
  year: number,
  month: number,
  day: number,
  clock: string | undefined,
  rules: TimeRules,
): ReadTime {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) {
    return { reason: `"${shorten(text)}" is a day that does not exist.` };
  }
  if (clock === undefined) return { at: `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` };
  const found = CLOCK.exec(clock);
  const hour = found ? hourOf(Number(found[1]), found[5]) : null;
  const minute = Number(found?.[2]);
  const second = Number(found?.[3] ?? 0);
  if (!found || hour === null || minute > 59 || second > 60)
    return { reason: `"${shorten(text)}" has no valid time of day.` };
  const milliseconds = found[4] ? Math.floor(Number(`0.${found[4]}`) * 1000) : 0;
  // A leap second is kept as the last moment of its minute, which every clock here knows.
  const shown = utc(year, month, day, hour, minute, Math.min(second, 59), second === 60 ? 999 : milliseconds);
  return settle(text, shown, found[6], rules);
}

function settle(text: string, shown: number, zone: string | undefined, { timeZone }: TimeRules): ReadTime {
  if (zone !== undefined) return { at: stamp(shown - zoneOffset(zone)) };
  if (timeZone === undefined || timeZone === 'UTC') return { at: stamp(shown) };
  const instant = instantIn(timeZone, shown);
  if (instant === null)
    return { reason: `"${shorten(text)}" did not exist in ${timeZone}: clocks went forward.` };
  return { at: stamp(instant) };
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour <= 23 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

function zoneOffset(zone: string): number {
  const found = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (!found) return 0;
  return (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3])) * 60_000;
}

function isRealTime(text: string): boolean {
  const number = (from: number, to = from + 2) => Number(text.slice(from, to));
  const month = number(5);
  if (month < 1 || month > 12) return false;
  const day = number(8);
  return (
    day >= 1 && day <= daysIn(number(0, 4), month) && number(11) < 24 && number(14) < 60 && number(17) < 60
  );
}

/** Date.UTC takes years below 100 for 1900 and so on; this does not. */
function utc(year: number, month: number, day: number, h: number, m: number, s: number, ms: number): number {
  const date = new Date(Date.UTC(2000, month - 1, day, h, m, s, ms));
  return date.setUTCFullYear(year, month - 1, day);
}

function stamp(milliseconds: number): string {
  const text = new Date(milliseconds).toISOString();
  return text.endsWith('.000Z') ? `${text.slice(0, -5)}Z` : text;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
