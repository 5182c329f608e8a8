/** What a cell's number format makes of its number. */
export type NumberFormat =
  | { kind: 'plain' }
  /** "00000", "000-000": digits with their leading zeros. */
  | { kind: 'mask'; mask: string }
  | { kind: 'date'; time: boolean };

/** The formats that every workbook has without saying so. */
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58]);
const BUILT_IN_TIMES = new Set([18, 19, 20, 21, 22, 32, 33, 45, 46, 47, 55, 56]);
const LONGEST_MASK = 40;

export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) {
    if (BUILT_IN_TIMES.has(id)) return { kind: 'date', time: true };
    return BUILT_IN_DATES.has(id) ? { kind: 'date', time: false } : { kind: 'plain' };
  }
  // Only the part for positive numbers decides, without colours, conditions and literal text.
  const bare = (code.split(';')[0] ?? '').replace(/"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]/gi, '');
  if (/[dmyhs]/i.test(bare) && !/general|[0#?]\.?[0#?]*e/i.test(bare)) {
    return { kind: 'date', time: /[hs]/i.test(bare) };
  }
  const mask = code.replace(/\\(.)|"([^"]*)"/g, '$1$2');
  return /^0[0 ./-]*0$/.test(mask) && !/\./.test(mask) && mask.length <= LONGEST_MASK
    ? { kind: 'mask', mask }
    : { kind: 'plain' };
}

/** A number of a sheet as text: as it stands in the file, rounded to the 15 digits that Excel knows. */
export function numberText(raw: string, format: NumberFormat, from1904: boolean): string {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw;
  if (format.kind === 'date') return dateText(value, format.time, from1904) ?? raw;
  if (format.kind === 'mask' && Number.isSafeInteger(value) && value >= 0) return masked(value, format.mask);
  if (/^-?\d+$/.test(raw)) return raw;
  return plainText(Number(value.toPrecision(15)));
}

/** Without an exponent as long as the digits are few enough to be an id. */
function plainText(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? BigInt(value).toString() : String(value);
}

function masked(value: number, mask: string): string {
  const digits = String(value).padStart(mask.replace(/[^0]/g, '').length, '0');
  let left = digits.length;
  let out = '';
  for (const c of [...mask].reverse()) out = (c === '0' ? digits[--left] : c) + out;
  return digits.slice(0, left) + out;
}

const DAY = 86_400_000;
const FROM_1900 = Date.UTC(1899, 11, 30);
const FROM_1904 = Date.UTC(1904, 0, 1);
/** 31 December 9999. */
const LAST = 2_958_466;

/** Days since the beginning of the calendar as a date, or a date with a time on a clock of no named zone. */
function dateText(serial: number, time: boolean, from1904: boolean): string | null {
  if (serial < 0 || serial >= LAST) return null;
  // Excel takes 1900 for a leap year: before its 29 February, which never was, days are one ahead.
  const days = from1904 || serial >= 60 ? serial : serial + 1;
  const at = new Date((from1904 ? FROM_1904 : FROM_1900) + Math.round(days * DAY));
  const [date = '', clock = ''] = at.toISOString().slice(0, -1).split('T');
  if (serial < 1 && time) return clock.replace(/\.000$/, '');
  return time || !Number.isInteger(serial) ? `${date}T${clock.replace(/\.000$/, '')}` : date;
}
