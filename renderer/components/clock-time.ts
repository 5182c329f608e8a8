import { dayTime, timeOfDay } from '../../shared/format.ts';

/** The time of day of an instant as the clock on the wall here shows it: "14:02:11". */
export function clockTime(iso: string): string {
  return timeOfDay(iso, -new Date(iso).getTimezoneOffset());
}

/** Day and time of an instant as they are here: "5 Nov 2026, 14:02". */
export function localDayTime(iso: string): string {
  return dayTime(iso, -new Date(iso).getTimezoneOffset());
}
