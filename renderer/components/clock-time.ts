import { timeOfDay } from '../../shared/format.ts';

/** The time of day of an instant as the clock on the wall here shows it: "14:02:11". */
export function clockTime(iso: string): string {
  return timeOfDay(iso, -new Date(iso).getTimezoneOffset());
}
