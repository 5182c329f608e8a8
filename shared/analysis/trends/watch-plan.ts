import type { PeriodUnit } from '../../model/population.ts';

/** Cases that a window and its baseline need before anything is said of them. */
export const MINIMUM_CASES = 100;

/** Expected share of false alarms among the alerts, over all cohorts and both directions. */
export const FALSE_DISCOVERY = 0.1;

/** Smallest move of a rate that anybody is told of. */
export const LEAST_MOVE = 0.01;

/**
 * Error rate of the long window and of the slope. It is stricter than a single test, for the counts are looked at
 * again and again; the simulation in docs/statistics.md says what comes of it.
 */
export const STRICT = 0.001;

/** Error rate of the short window, which only has to show that the move still goes on. */
export const STILL_GOING = 0.2;

/** Windows in hours of data time; each ends where the data end. */
export interface WatchPlan {
  /** What the counts are told apart by. */
  readonly unit: PeriodUnit;
  readonly short: number;
  /** How far the short window grows, at night or in a small cohort, to hold enough cases. */
  readonly shortUpTo: number;
  readonly long: number;
  /** Length of the baseline, which ends where the long window begins. */
  readonly baseline: number;
  /** From how far back before the long window the noise of the counts is learned. */
  readonly noise: number;
  /** What the slope is fitted on. */
  readonly trend: number;
}

const DAY = 24;
const WEEK = 7 * DAY;

const PLANS: Readonly<Partial<Record<PeriodUnit, WatchPlan>>> = {
  hour: {
    unit: 'hour',
    short: 6,
    shortUpTo: 2 * DAY,
    long: WEEK,
    baseline: 4 * WEEK,
    noise: 8 * WEEK,
    trend: 6 * WEEK,
  },
  day: {
    unit: 'day',
    short: DAY,
    shortUpTo: 2 * DAY,
    long: WEEK,
    baseline: 4 * WEEK,
    noise: 8 * WEEK,
    trend: 6 * WEEK,
  },
  week: {
    unit: 'week',
    short: WEEK,
    shortUpTo: WEEK,
    long: 4 * WEEK,
    baseline: 12 * WEEK,
    noise: 12 * WEEK,
    trend: 12 * WEEK,
  },
};

/** Which windows counts of this unit allow; null for months, which are too long to watch. */
export function watchPlan(unit: PeriodUnit): WatchPlan | null {
  return PLANS[unit] ?? null;
}

/** The hours that a line must reach back for its plan. */
export function hoursNeeded({ long, baseline, trend, noise }: WatchPlan): number {
  return Math.max(long + baseline, long + noise, trend);
}

/** A length of hours as people say it: 6 -> "6 h", 168 -> "7 d". */
export function hoursInWords(hours: number): string {
  return hours % DAY === 0 && hours > DAY ? `${hours / DAY} d` : `${hours} h`;
}
