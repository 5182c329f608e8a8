import type { PeriodUnit } from '../../model/population.ts';
import { unitOf } from '../periods.ts';
import { periodIndex, startOf } from './time-axis.ts';

/** A stretch of time in milliseconds, the end not included, and how it is called. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

const DAY = 86_400_000;

/** The last seven days, or the last week, and the four weeks before. */
export function defaultSpans(end: number, unit: PeriodUnit): { before: Span; after: Span } {
  if (unit === 'month') {
    const last = new Date(end - DAY);
    const [year, month] = [last.getUTCFullYear(), last.getUTCMonth()];
    const at = (back: number) => Date.UTC(year, month - back);
    return {
      before: { from: at(3), to: at(0), label: 'the 3 months before' },
      after: { from: at(0), to: at(-1), label: 'last month' },
    };
  }
  const week = end - 7 * DAY;
  return {
    before: {
      from: week - 28 * DAY,
      to: week,
      label: unit === 'week' ? 'the 4 weeks before' : 'the 28 d before',
    },
    after: { from: week, to: end, label: unit === 'week' ? 'last week' : 'last 7 d' },
  };
}

/** From the first to the last of two periods, both included; null where they are none, or run backwards. */
export function spanOf({ from, to }: { from: string; to: string }): Span | null {
  const [first, last] = [unitOf(from), unitOf(to)];
  if (first === null || last === null) return null;
  const [start, end] = [periodIndex(from, first), periodIndex(to, last)];
  if (start === null || end === null) return null;
  const span = { from: startOf(start, first), to: startOf(end + 1, last) };
  return span.to > span.from ? { ...span, label: from === to ? from : `${from} to ${to}` } : null;
}
