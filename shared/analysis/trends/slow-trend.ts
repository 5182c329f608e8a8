import { normalQuantile } from '../../stats/index.ts';
import { drawnTowards, upperP } from './noise.ts';
import { residualScatter } from './residual-scatter.ts';

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

/**
 * The slope of a rate over whole weeks that end with the data: logistic, on the counts of each week, so that a quiet
 * Sunday is no trend. Its error grows by what the weeks scatter around the line more than chance.
 *
 * @param n cases per week, oldest first
 * @param noise by how much the days vary more than binomial counts
 * @returns null with fewer than three weeks of cases, or without a finite slope
 */
export function weeklySlope(n: Float64Array, events: Float64Array, noise: number): WeeklySlope | null {
  const { slope, rate, ...scatter } = residualScatter(n, events);
  if (!slope) return null;
  const around = drawnTowards(noise, scatter);
  const error = slope.standardError * Math.sqrt(Math.max(noise, around.factor));
  const z = slope.value / error;
  const steep = rate * (1 - rate);
  const half = normalQuantile(0.975) * error;
  return {
    weeks: n.length,
    perWeek: slope.value * steep,
    low: (slope.value - half) * steep,
    high: (slope.value + half) * steep,
    z,
    p: upperP(Math.abs(z), around),
  };
}
