import { slopeAlert, type WindowComparison } from '../../stats/index.ts';
import type { CountLine } from './count-columns.ts';
import { type Noise, noiseOf, upperP } from './noise.ts';
import { type WeeklySlope, weeklySlope } from './slow-trend.ts';
import { LEAST_MOVE, MINIMUM_CASES, STILL_GOING, STRICT, type WatchPlan } from './watch-plan.ts';

/** What the windows and the slope say of one line, before it is weighed against the others. */
export interface WatchedLine {
  readonly value: string | null;
  readonly short: WindowComparison;
  readonly long: WindowComparison;
  readonly noise: Noise;
  readonly slope: WeeklySlope | null;
  /** One-sided p of the long window for a rise; null where too few cases were counted. */
  readonly rise: number | null;
  /** Likewise for the slope. */
  readonly climb: number | null;
  /** Cases and events of the days (or weeks) up to the end, oldest first. */
  readonly days: { readonly n: Float64Array; readonly events: Float64Array };
  /** Hours of one entry of `days`. */
  readonly hoursPerEntry: number;
}

const DAY = 24;
const WEEK = 168;

/**
 * Looks at the end of a line.
 *
 * @param line counts by the hour, day or week of the plan, ending with the data
 */
export function watchLine(line: CountLine, plan: WatchPlan): WatchedLine {
  const days = plan.unit === 'hour' ? byDay(line) : line;
  const hoursPerEntry = plan.unit === 'week' ? WEEK : DAY;
  const judged = plan.long / hoursPerEntry;
  const before = (of: Float64Array) => of.subarray(0, Math.max(0, of.length - judged));
  const noise = noiseOf(before(days.n), before(days.events), plan.unit === 'week' ? 1 : 7);
  const windows = compare(line, plan);
  const short = noisy(windows.short, noise.day.factor);
  const long = noisy(windows.long, noise.week.factor);
  const weeks = lastWeeks(days, plan.trend / WEEK, hoursPerEntry);
  const slope = weeklySlope(weeks.n, weeks.events, noise.day.factor);
  const enough = long.n >= MINIMUM_CASES && long.referenceN >= MINIMUM_CASES;
  return {
    value: line.value,
    short,
    long,
    noise,
    slope,
    rise: enough && long.z !== null ? upperP(long.z, noise.week) : null,
    climb: enough && slope ? (slope.z > 0 ? slope.p : 1 - slope.p) : null,
    days,
    hoursPerEntry,
  };
}

function compare(line: CountLine, { unit, short, shortUpTo, long, baseline }: WatchPlan) {
  const perEntry = unit === 'hour' ? 1 : unit === 'day' ? DAY : WEEK;
  const { n, events } = perEntry === 1 ? line : spread(line, perEntry);
  const against = { referenceFrom: long + baseline, referenceTo: long, minDelta: LEAST_MOVE };
  return slopeAlert(
    { firstHour: 0, n, events },
    {
      now: n.length,
      minN: MINIMUM_CASES,
      short: {
        ...{ ...against, hours: short, extendTo: shortUpTo, alpha: STILL_GOING },
        sameHoursOfWeek: unit === 'hour',
      },
      long: { ...against, hours: long, alpha: STRICT },
    },
  );
}

/** A comparison that allows for counts that vary more than binomial ones. */
function noisy(window: WindowComparison, dispersion: number): WindowComparison {
  return window.z === null ? window : { ...window, z: window.z / Math.sqrt(dispersion) };
}

/** Counts of days or weeks as hours: all of them in the middle one. */
function spread({ value, n, events }: CountLine, perEntry: number): CountLine {
  const hours = (of: Float64Array) => {
    const wide = new Float64Array(of.length * perEntry);
    for (let i = 0; i < of.length; i++) wide[i * perEntry + perEntry / 2] = of[i]!;
    return wide;
  };
  return { value, n: hours(n), events: hours(events) };
}

/** Days of 24 hours that end with the data, whatever the hour. */
function byDay({ n, events }: CountLine): { n: Float64Array; events: Float64Array } {
  const sums = (of: Float64Array) => summed(of, DAY, Math.floor(of.length / DAY));
  return { n: sums(n), events: sums(events) };
}

function lastWeeks({ n, events }: WatchedLine['days'], weeks: number, hoursPerEntry: number) {
  const per = WEEK / hoursPerEntry;
  const held = Math.min(weeks, Math.floor(n.length / per));
  return { n: summed(n, per, held), events: summed(events, per, held) };
}

/** Sums of `count` groups of `per` entries each, the last one ending with the series. */
function summed(of: Float64Array, per: number, count: number): Float64Array {
  const sums = new Float64Array(count);
  for (let group = 0; group < count; group++) {
    const end = of.length - per * (count - 1 - group);
    for (let i = end - per; i < end; i++) sums[group]! += of[i]!;
  }
  return sums;
}
