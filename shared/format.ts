/**
 * Numbers as people read them, the same on screen, in the report and on the command line. English notation with a
 * thousands comma, a true minus sign, and a no-break space between number and unit.
 */

/** No-break space: a number and its unit stay on one line. */
export const NBSP = '\u00a0';
const MINUS = '\u2212';

/** Fixed decimals with grouped thousands: `fixed(1204.5, 1)` -> "1,204.5". A rounded -0 is printed as 0. */
export function fixed(value: number, decimals: number): string {
  const digits = Math.abs(value).toFixed(decimals);
  const [whole = '0', fraction] = digits.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const sign = value < 0 && Number(digits) !== 0 ? MINUS : '';
  return sign + grouped + (fraction === undefined ? '' : `.${fraction}`);
}

/** A count: `count(4236)` -> "4,236". */
export function count(value: number): string {
  return fixed(value, 0);
}

/** A difference with its sign: `signed(38)` -> "+38". */
export function signed(value: number, decimals = 0): string {
  const text = fixed(value, decimals);
  return value > 0 && Number(value.toFixed(decimals)) !== 0 ? `+${text}` : text;
}

/** The number of a share without its unit: `percentNumber(0.714)` -> "71.4". */
export function percentNumber(share: number, decimals = 1): string {
  return fixed(share * 100, decimals);
}

/** A share: `percent(0.714)` -> "71.4 %". */
export function percent(share: number, decimals = 1): string {
  return `${percentNumber(share, decimals)}${NBSP}%`;
}

/** A limit or axis end as short as it can be said exactly: `percentShort(0.05)` -> "5 %". */
export function percentShort(share: number): string {
  const value = share * 100;
  return `${fixed(value, Math.abs(value - Math.round(value)) < 1e-9 ? 0 : 1)}${NBSP}%`;
}

/** The interval of a share beside its estimate: `percentRange(0.625, 0.79)` -> "62.5 to 79.0". */
export function percentRange(low: number, high: number, decimals = 1): string {
  return `${percentNumber(low, decimals)} to ${percentNumber(high, decimals)}`;
}

/** An interval that stands alone: `percentInterval(0.625, 0.79)` -> "62.5 to 79.0 %". */
export function percentInterval(low: number, high: number, decimals = 1): string {
  return `${percentRange(low, high, decimals)}${NBSP}%`;
}

/** A difference of shares: `points(-0.062)` -> "−6.2 points". */
export function points(difference: number, decimals = 1): string {
  return `${signed(difference * 100, decimals)}${NBSP}points`;
}

/** A half-width in percentage points: `halfWidth(0.036)` -> "±3.6". */
export function halfWidth(share: number, decimals = 1): string {
  return `±${percentNumber(share, decimals)}`;
}

/** "n = 84", unbreakable. */
export function sampleSize(n: number): string {
  return `n${NBSP}=${NBSP}${count(n)}`;
}

/** One or many: `plural(1, 'label')` -> "1 label", `plural(4, 'case')` -> "4 cases". */
export function plural(n: number, one: string, many = `${one}s`): string {
  return `${count(n)}${NBSP}${n === 1 ? one : many}`;
}

/** A length of time a person would say: 95 minutes -> "1 h 35 min", 150 seconds -> "3 min". */
export function duration(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  if (minutes < 1) return `under 1${NBSP}min`;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest}${NBSP}min`;
  return rest === 0 ? `${hours}${NBSP}h` : `${hours}${NBSP}h ${rest}${NBSP}min`;
}

/** A threshold or signal value, as short as it can be said: 0.55 -> "0.55", 3 -> "3", 0.1234567 -> "0.1235". */
export function cutValue(value: number): string {
  if (value === 0) return '0';
  const decimals = Math.max(0, Math.min(9, 3 - Math.floor(Math.log10(Math.abs(value)))));
  const rounded = Number(value.toFixed(decimals));
  const short = String(Math.abs(rounded)).split('.')[1]?.length ?? 0;
  return fixed(rounded, Math.min(short, decimals));
}

const SYMBOLS: Readonly<Record<string, string>> = { EUR: '€', GBP: '£', USD: '$' };

/** Money: whole units from 100 up, cents below: `money(132.4, 'EUR')` -> "€132", `money(-6.4, 'CHF')` -> "−CHF 6.40". */
export function money(amount: number, currency: string): string {
  const whole = Math.abs(amount) >= 99.995 || Number.isInteger(amount);
  return inUnitOf(fixed(amount, whole ? 0 : 2), currency);
}

/** Money of an estimate, which no cent is known of: `wholeMoney(64.41, 'EUR')` -> "€64". */
export function wholeMoney(amount: number, currency: string): string {
  return inUnitOf(fixed(amount, 0), currency);
}

/** A number that was already written, in a currency: `inUnitOf('0.0123', 'USD')` -> "$0.0123". */
export function inUnitOf(number: string, currency: string): string {
  const unit = SYMBOLS[currency] ?? (currency === '' ? '' : `${currency}${NBSP}`);
  return number.startsWith(MINUS) ? `${MINUS}${unit}${number.slice(1)}` : `${unit}${number}`;
}

/** An interval of estimated money: `moneyRange(24.3, 241, 'EUR')` -> "€24 to €241". */
export function moneyRange(low: number, high: number, currency: string): string {
  return `${wholeMoney(low, currency)} to ${wholeMoney(high, currency)}`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The day of an ISO date or instant as written in it: "2026-11-05T14:02:11Z" -> "5 Nov 2026". Other text stays. */
export function day(iso: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? iso : `${Number(date)}${NBSP}${name} ${year}`;
}

/** A span of days with nothing said twice: "10 to 16 Nov 2026", "28 Oct to 3 Nov 2026". */
export function dayRange(from: string, to: string): string {
  const [first, last] = [day(from), day(to)];
  if (first === last) return first;
  if (from.slice(0, 7) === to.slice(0, 7)) return `${first.split(NBSP)[0]} to ${last}`;
  return from.slice(0, 4) === to.slice(0, 4) ? `${first.slice(0, -5)} to ${last}` : `${first} to ${last}`;
}

/** Day and time of an ISO instant: "2026-11-05T14:02:11Z" -> "5 Nov 2026, 14:02 UTC"; a local offset drops the zone. */
export function dayTime(iso: string, offsetMinutes?: number): string {
  const instant = Date.parse(iso);
  if (Number.isNaN(instant)) return iso;
  const local = new Date(instant + (offsetMinutes ?? 0) * 60_000).toISOString();
  return `${day(local)}, ${local.slice(11, 16)}${offsetMinutes === undefined ? `${NBSP}UTC` : ''}`;
}

/** Time of day of an ISO instant, to the second: "14:02:11", at an offset from UTC in minutes. */
export function timeOfDay(iso: string, offsetMinutes = 0): string {
  const instant = Date.parse(iso);
  return Number.isNaN(instant) ? iso : new Date(instant + offsetMinutes * 60_000).toISOString().slice(11, 19);
}

/** A size of a file: `byteSize(1_536_000)` -> "1.5 MB". */
export function byteSize(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB'];
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const value = bytes / 1000 ** power;
  return `${fixed(value, power > 0 && value < 10 ? 1 : 0)}${NBSP}${units[power]}`;
}

/** Words in a row: "a", "a and b", "a, b and c". */
export function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** A clause as a sentence: `sentenceOf('the codebook has no rows')` -> "The codebook has no rows." */
export function sentenceOf(clause: string): string {
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;
}

/** A number in words up to twelve, at the start or in the middle of a sentence: `inWords(2)` -> "two". */
export function inWords(n: number): string {
  return (
    ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'][
      n
    ] ?? count(n)
  );
}

/** The first letter in upper case. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The first letter in lower case, to go on within a sentence; CSAT stays as it is. */
export function lowerFirst(text: string): string {
  if (/^\p{Lu}{2}/u.test(text)) return text;
  return text.charAt(0).toLowerCase() + text.slice(1);
}
