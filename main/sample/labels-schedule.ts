import type { Draw } from './draw.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const MINUTE = 60_000;

/** The ten working days of the two weeks before `end`, as midnights. */
function workingDays(end: Date): number[] {
  const days: number[] = [];
  for (let day = Math.floor(end.getTime() / DAY) * DAY; days.length < 10; day -= DAY) {
    const weekday = new Date(day).getUTCDay();
    if (weekday !== 0 && weekday !== 6) days.unshift(day);
  }
  return days;
}

/**
 * When a reviewer commits each of their cases, in milliseconds: evenly over ten working days, in one sitting in the
 * morning and one after lunch, with a breath between cases and a break now and then.
 * @param spent milliseconds spent on each case
 */
export function commitTimes(spent: readonly number[], end: Date, draw: Draw): number[] {
  const days = workingDays(end);
  const perDay = Math.ceil(spent.length / days.length);
  const times: number[] = [];
  for (const [i, day] of days.entries()) {
    const today = spent.slice(i * perDay, (i + 1) * perDay);
    let clock = day + 8 * HOUR + draw.between(0, 50) * MINUTE;
    for (const [place, milliseconds] of today.entries()) {
      if (place === Math.ceil(today.length / 2))
        clock = Math.max(clock, day + 12 * HOUR) + draw.between(20, 60) * MINUTE;
      else if (draw.chance(0.06)) clock += draw.between(6, 18) * MINUTE;
      clock += milliseconds + draw.between(4, 40) * 1000;
      times.push(clock);
    }
  }
  return times;
}

/** How long a reviewer takes: more for long transcripts, with a long tail; median about two and a half minutes. */
export function timeSpent(turns: number, draw: Draw): number {
  return Math.round(1000 * (70 + 3.6 * turns) * Math.exp(0.38 * draw.normal()));
}
