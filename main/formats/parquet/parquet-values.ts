import { isUtf8 } from 'node:buffer';
import type { ParquetParsers, SchemaElement } from 'hyparquet';
import { decodeBroken } from '../../files/utf8.ts';

/** Makes a value of a column one that a cell can hold: text, a number, yes or no, a list, an object, or null. */
export type ColumnReader = (value: unknown) => unknown;

/** Times become text with all their digits; JSON stays text, so that no number in it loses any. */
export const PARSERS: ParquetParsers = {
  timestampFromMilliseconds: (millis) => timeText(BigInt(millis) * 1_000_000n),
  timestampFromMicroseconds: (micros) => timeText(BigInt(micros) * 1000n),
  timestampFromNanoseconds: (nanos) => timeText(BigInt(nanos)),
  dateFromDays: (days) => (days === undefined ? undefined : dateText(days)),
  stringFromBytes: textOf,
  jsonFromBytes: textOf,
  geometryFromBytes: (bytes) => bytes,
  geographyFromBytes: (bytes) => bytes,
  uuidFromBytes: (bytes) => {
    const hex = bytes && Buffer.from(bytes).toString('hex');
    return hex?.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  },
};

/**
 * Decimals are kept from the library, which would make machine numbers of them: whole numbers come as they are, and
 * those that are bytes pass as a geometry, the one kind of which the bytes are handed on.
 */
export function withoutDecimals(element: SchemaElement): SchemaElement {
  if (!isDecimal(element)) return element;
  const { converted_type: _, logical_type: __, ...plain } = element;
  return element.type?.endsWith('BYTE_ARRAY') ? { ...plain, logical_type: { type: 'GEOMETRY' } } : plain;
}

/** How the values of a column are read, by what the file says of it before `withoutDecimals`. */
export function columnReader(element: SchemaElement): ColumnReader {
  const { logical_type: logical } = element;
  if (isDecimal(element) && !element.num_children) {
    const scale = element.scale ?? (logical?.type === 'DECIMAL' ? logical.scale : 0);
    return (value) => (value === null || value === undefined ? null : decimalText(wholeOf(value), scale));
  }
  if (logical?.type === 'TIMESTAMP' && !logical.isAdjustedToUTC) {
    // A time on a clock somewhere: which zone it was is asked, as for any table.
    return (value) => (typeof value === 'string' ? value.replace(/Z$/, '') : plain(value));
  }
  if (element.type === 'FLOAT') {
    return (value) => (typeof value === 'number' ? plain(shortest(value)) : plain(value));
  }
  return plain;
}

/** What JSON could hold. Whole numbers of 64 bits become text with their exact digits. */
function plain(value: unknown): unknown {
  switch (typeof value) {
    case 'bigint':
      return value.toString();
    case 'number':
      // Tables of Python spell a missing number as NaN.
      return Number.isFinite(value) ? value : Number.isNaN(value) ? null : String(value);
    case 'object':
      return value === null ? null : plainObject(value);
    case 'undefined':
      return null;
    default:
      return value;
  }
}

function plainObject(value: object): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return Array.from(value as unknown[], plain);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

function isDecimal({ converted_type: converted, logical_type: logical }: SchemaElement): boolean {
  return converted === 'DECIMAL' || logical?.type === 'DECIMAL';
}

function wholeOf(value: unknown): bigint {
  if (!(value instanceof Uint8Array)) return BigInt(value as number | bigint);
  const hex = Buffer.from(value).toString('hex');
  return hex === '' ? 0n : BigInt.asIntN(value.length * 8, BigInt(`0x${hex}`));
}

function decimalText(whole: bigint, scale: number): string {
  const digits = (whole < 0n ? -whole : whole).toString().padStart(scale + 1, '0');
  const sign = whole < 0n ? '-' : '';
  if (scale <= 0) return sign + digits + '0'.repeat(-scale);
  return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** The shortest number that is the same in 32 bits: 0.1, where the machine has 0.10000000149011612. */
function shortest(value: number): number {
  for (let digits = 6; digits <= 8; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return short;
  }
  return value;
}

/** Bytes that are not UTF-8 are marked, so that their row is kept aside. */
function textOf(bytes: Uint8Array | undefined): string | undefined {
  if (!bytes) return undefined;
  return isUtf8(bytes)
    ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8')
    : decodeBroken(bytes).text;
}

const SECOND = 1_000_000_000n;

/** "2025-03-04T05:06:07.123456Z", with as many digits as there are. */
function timeText(nanos: bigint): string {
  const second = nanos / SECOND - (nanos % SECOND < 0n ? 1n : 0n);
  const fraction = (nanos - second * SECOND).toString().padStart(9, '0').replace(/0+$/, '');
  const at = new Date(Number(second) * 1000);
  if (Number.isNaN(at.getTime())) return `${nanos} ns`;
  return `${at.toISOString().slice(0, -5)}${fraction === '' ? '' : `.${fraction}`}Z`;
}

function dateText(days: number): string {
  const at = new Date(days * 86_400_000);
  return Number.isNaN(at.getTime()) ? String(days) : at.toISOString().slice(0, -14);
}
