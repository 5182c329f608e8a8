const DAY = 86_400_000;

/** Days on one side of a change, both included. */
export interface Window {
  readonly from: string;
  readonly to: string;
}

/**
 * Two windows of the same length beside a change. The day of the change is in neither, since it belongs to both.
 *
 * @param day of the change
 * @param first first day of the data
 * @param last last day of the data
 * @param most days on each side at most
 * @returns null when there is not a whole day of data on both sides
 */
export function equalWindows(
  day: string,
  first: string,
  last: string,
  most: number,
): { days: number; before: Window; after: Window } | null {
  const days = Math.min(most, daysBetween(first, day), daysBetween(day, last));
  if (days < 1) return null;
  return {
    days,
    before: { from: addDays(day, -days), to: addDays(day, -1) },
    after: { from: addDays(day, 1), to: addDays(day, days) },
  };
}

export function isWithin(day: string | null, { from, to }: Window): boolean {
  return day !== null && day >= from && day <= to;
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}
