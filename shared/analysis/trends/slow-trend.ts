import { isEstimated, logitSlope, normalCdf, normalQuantile } from '../../stats/index.ts';

/** A slope over weeks, on the scale of the rate. */
export interface WeeklySlope {
  readonly weeks: number;
  /** Points of the rate per week, at the middle of the stretch, with a 95 % interval. */
  readonly perWeek: number;
  readonly low: number;
  readonly high: number;
  /** In units of its standard error, noise counted in. */
  readonly z: number;
  /** One-sided, in the direction of the slope. */
  readonly p: number;
}

/** What is believed of the noise of weeks around the line, as if so many weeks had been seen. */
const PRIOR_WEEKS = 4;

/**
 * The slope of a rate over whole weeks that end with the data: logistic, on the counts of each week, so that a quiet
 * Sunday is no trend. Its error grows by what the weeks scatter around the line more than chance.
 *
 * @param n cases per week, oldest first
 * @param noise by how much the days vary more than binomial counts
 * @returns null with fewer than three weeks of cases, or without a finite slope
 */
export function weeklySlope(n: Float64Array, events: Float64Array, noise: number): WeeklySlope | null {
  const weeks = n.length;
  const held = n.reduce((sum, cases) => sum + (cases > 0 ? 1 : 0), 0);
  if (held < 3) return null;
  const time = Array.from({ length: weeks }, (_, week) => week - (weeks - 1) / 2);
  const found = logitSlope(time, n, events);
  if (!isEstimated(found)) return null;
  const cases = n.reduce((sum, value) => sum + value, 0);
  const rate = events.reduce((sum, value) => sum + value, 0) / cases;
  const mean = time.reduce((sum, at, week) => sum + at * n[week]!, 0) / cases;
  const centre = Math.log(rate / (1 - rate)) - found.value * mean;
  let chiSquare = 0;
  for (let week = 0; week < weeks; week++) {
    const fitted = 1 / (1 + Math.exp(-(centre + found.value * time[week]!)));
    if (n[week]! > 0)
      chiSquare += (events[week]! - n[week]! * fitted) ** 2 / (n[week]! * fitted * (1 - fitted));
  }
  const scatter = (chiSquare + PRIOR_WEEKS * noise) / (held - 2 + PRIOR_WEEKS);
  const error = found.standardError * Math.sqrt(Math.max(1, noise, scatter));
  const z = found.value / error;
  const steep = rate * (1 - rate);
  const half = normalQuantile(0.975) * error;
  return {
    weeks,
    perWeek: found.value * steep,
    low: (found.value - half) * steep,
    high: (found.value + half) * steep,
    z,
    p: normalCdf(-Math.abs(z)),
  };
}
