const DAY = 86_400_000;

/**
 * The ISO 8601 week of an instant, in UTC: weeks begin on Monday, and the first has the year's first Thursday.
 *
 * @example isoWeek('2026-12-31T12:00:00Z') // '2026-W53'
 */
export function isoWeek(instant: string): string {
  const date = new Date(instant);
  const midnight = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
  const sinceMonday = (date.getUTCDay() + 6) % 7;
  const thursday = new Date(midnight + (3 - sinceMonday) * DAY);
  const year = thursday.getUTCFullYear();
  const week = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY));
  return `${year}-W${String(week).padStart(2, '0')}`;
}
