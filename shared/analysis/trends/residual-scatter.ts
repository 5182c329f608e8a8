import { isEstimated, type LogitSlope, logitSlope } from '../../stats/index.ts';

/** How far the weeks of a line lie from the logistic trend through them. */
export interface ResidualScatter {
  /** Pearson chi-square around the line. */
  readonly chiSquare: number;
  /** Weeks with cases less the two numbers of the line; 0 where there is no line. */
  readonly freedom: number;
  readonly slope: LogitSlope | null;
  /** Rate of all weeks together. */
  readonly rate: number;
}

/**
 * Fits a logistic trend to weeks and measures the scatter around it.
 *
 * @param n cases per week, oldest first
 */
export function residualScatter(n: Float64Array, events: Float64Array): ResidualScatter {
  const weeks = n.length;
  const cases = n.reduce((sum, value) => sum + value, 0);
  const rate = cases === 0 ? 0 : events.reduce((sum, value) => sum + value, 0) / cases;
  const held = n.reduce((sum, value) => sum + (value > 0 ? 1 : 0), 0);
  const none = { chiSquare: 0, freedom: 0, slope: null, rate };
  if (held < 3) return none;
  const time = Array.from({ length: weeks }, (_, week) => week - (weeks - 1) / 2);
  const slope = logitSlope(time, n, events);
  if (!isEstimated(slope)) return none;
  const mean = time.reduce((sum, at, week) => sum + at * n[week]!, 0) / cases;
  const centre = Math.log(rate / (1 - rate)) - slope.value * mean;
  let chiSquare = 0;
  for (let week = 0; week < weeks; week++) {
    const fitted = 1 / (1 + Math.exp(-(centre + slope.value * time[week]!)));
    if (n[week]! > 0)
      chiSquare += (events[week]! - n[week]! * fitted) ** 2 / (n[week]! * fitted * (1 - fitted));
  }
  return { chiSquare, freedom: held - 2, slope, rate };
}
