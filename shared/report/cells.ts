import { count, day, fixed, percent, points } from '../format.ts';
import type { Cell, Column } from './report.ts';

/** What stands where there is no value. */
const NONE = '–';

type Maybe = number | null | undefined;

/** Text, printed as it is. */
export function text(value: string, note?: string): Cell {
  return { value, printed: value, ...(note !== undefined && { note }) };
}

/** The words that a row is about. */
export function name(value: string, note?: string): Cell {
  return { ...text(value, note), strong: true };
}

/** A value with its own way of being printed. */
export function printed(value: Maybe, print: (value: number) => string): Cell {
  return value === null || value === undefined
    ? { value: null, printed: NONE }
    : { value, printed: print(value) };
}

/** A whole number of things. */
export const whole = (value: Maybe): Cell => printed(value, count);

/** A share from 0 to 1. */
export const share = (value: Maybe): Cell => printed(value, (one) => percent(one));

/** A difference of two shares. */
export const difference = (value: Maybe): Cell => printed(value, (one) => points(one));

export const decimal = (value: Maybe, decimals: number): Cell =>
  printed(value, (one) => fixed(one, decimals));

/** The day of an ISO date or instant. */
export function date(iso: string | null): Cell {
  return iso === null ? { value: null, printed: NONE } : { value: iso.slice(0, 10), printed: day(iso) };
}

/** Columns of a table, each as "id: [title, kind]". */
export function columns(
  all: Readonly<Record<string, readonly [title: string, kind: Column['kind']]>>,
): Column[] {
  return Object.entries(all).map(([id, [title, kind]]) => ({ id, title, kind }));
}
