import { requireEventsOf, requireFinite, requireSameLength } from '../arguments.ts';

/** Cases and events per hour; entry i covers the hour `firstHour + i`. */
export type HourlyCounts = {
  readonly firstHour: number;
  readonly n: ArrayLike<number>;
  readonly events: ArrayLike<number>;
};

/** Cases and events of a span of hours. */
export type SpanCounts = { readonly n: number; readonly events: number };

/** Throws unless both series have the same length and hold counts with events not above n. */
export function requireHourlyCounts({ firstHour, n, events }: HourlyCounts): void {
  requireFinite('firstHour', firstHour);
  requireSameLength('events', events, 'n', n);
  for (let i = 0; i < n.length; i++) requireEventsOf(`events[${i}]`, events[i]!, `n[${i}]`, n[i]!);
}

/**
 * Sums the hours from `from` up to but not including `to`.
 *
 * @param keeps which hours count; all of them unless given
 */
export function countsBetween(
  { firstHour, n, events }: HourlyCounts,
  from: number,
  to: number,
  keeps: (hour: number) => boolean = () => true,
): SpanCounts {
  const start = Math.max(0, from - firstHour);
  const end = Math.min(n.length, to - firstHour);
  let cases = 0;
  let hits = 0;
  for (let i = start; i < end; i++) {
    if (!keeps(firstHour + i)) continue;
    cases += n[i]!;
    hits += events[i]!;
  }
  return { n: cases, events: hits };
}

const HOURS_OF_WEEK = 168;

/** Whether an hour falls on an hour of the week that the span [from, to) covers. */
export function hoursOfWeek(from: number, to: number): (hour: number) => boolean {
  const covered = new Set<number>();
  for (let hour = Math.max(from, to - HOURS_OF_WEEK); hour < to; hour++) covered.add(modulo(hour));
  return (hour) => covered.has(modulo(hour));
}

function modulo(hour: number): number {
  return ((hour % HOURS_OF_WEEK) + HOURS_OF_WEEK) % HOURS_OF_WEEK;
}
