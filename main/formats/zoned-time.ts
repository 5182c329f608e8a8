const formatters = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();
const HOUR = 3_600_000;

/** Whether this is the name of a time zone. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/**
 * The instant at which clocks in a zone show a time, given as if it were UTC (milliseconds since 1970). Null in the
 * gap when clocks go forward; of two such instants when they go back, the earlier.
 */
export function instantIn(zone: string, shown: number): number | null {
  const before = shown - offsetAt(zone, shown - 24 * HOUR);
  const after = shown - offsetAt(zone, shown + 24 * HOUR);
  const fits = [before, after].filter((instant) => instant + offsetAt(zone, instant) === shown);
  return fits.length > 0 ? Math.min(...fits) : null;
}

/** Offset from UTC in milliseconds at an instant; kept per quarter hour, the finest step of any zone's rules. */
function offsetAt(zone: string, instant: number): number {
  const quarter = Math.floor(instant / (HOUR / 4));
  const key = `${zone} ${quarter}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  if (offsets.size > 100_000) offsets.clear();
  const at = quarter * (HOUR / 4);
  const offset = shownAt(zone, at) - at;
  offsets.set(key, offset);
  return offset;
}

function shownAt(zone: string, instant: number): number {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(zone, formatter);
  }
  const parts = new Map(formatter.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}
