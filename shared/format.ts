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
