import {
  requireAllFinite,
  requireEventsOf,
  requireFinite,
  requireLevel,
  requireNonNegative,
  requirePositive,
  requireSameLength,
} from '../arguments.ts';

export type CusumChart = {
  /** Evidence for a rise after each point. */
  readonly up: Float64Array;
  /** Evidence for a fall after each point. */
  readonly down: Float64Array;
  /** Indices of the points where either side exceeds h, from 0. */
  readonly signals: readonly number[];
};

export type CusumOptions = {
  /** Half the shift to find, in standard deviations; 0.5 unless said. */
  readonly k?: number;
  /** Decision limit; 5 unless said (about 465 points between false alarms; 4 gives only 168). */
  readonly h?: number;
};

/**
 * Two-sided cumulative sum chart of single values: C+ = max(0, C+ + z - k), C- = max(0, C- - z - k) with
 * z = (x - centre) / sd. It is not reset by a signal: restart it once an alarm is acknowledged.
 *
 * Errors: values not finite, sd or h not above 0, k below 0.
 * Source: Page 1954; Montgomery 2013, chapter 9. Golden file: ewma_cusum.
 * @param x values in time order
 * @param centre expected value
 * @param sd standard deviation of one value
 * @example cusum([2, 2], 0, 1).up // Float64Array [1.5, 3]
 */
export function cusum(
  x: ArrayLike<number>,
  centre: number,
  sd: number,
  options: CusumOptions = {},
): CusumChart {
  requireAllFinite('x', x);
  requireFinite('centre', centre);
  requirePositive('sd', sd);
  return accumulate(x.length, (t) => (x[t]! - centre) / sd, options);
}

/**
 * The same for events among n cases: z = (x - n p0) / sqrt(n p0 q0). A period without cases changes nothing.
 *
 * Errors: unequal lengths, counts that are not whole or larger than n, rate outside (0, 1).
 * Source: Page 1954; Montgomery 2013. Golden file: ewma_cusum.
 * @param events events per period
 * @param n cases per period
 * @param rate expected rate p0; from fewer than about 500 cases, take a larger h
 * @example cusumOfRates([9], [10], 0.5, { k: 0 }).up // Float64Array [2.5298221281347035]
 */
export function cusumOfRates(
  events: ArrayLike<number>,
  n: ArrayLike<number>,
  rate: number,
  options: CusumOptions = {},
): CusumChart {
  requireSameLength('n', n, 'events', events);
  for (let t = 0; t < n.length; t++) requireEventsOf(`events[${t}]`, events[t]!, `n[${t}]`, n[t]!);
  requireLevel('rate', rate);
  const z = (t: number): number | null =>
    n[t] === 0 ? null : (events[t]! - n[t]! * rate) / Math.sqrt(n[t]! * rate * (1 - rate));
  return accumulate(n.length, z, options);
}

function accumulate(
  points: number,
  z: (t: number) => number | null,
  { k = 0.5, h = 5 }: CusumOptions,
): CusumChart {
  requireNonNegative('k', k);
  requirePositive('h', h);
  const up = new Float64Array(points);
  const down = new Float64Array(points);
  const signals: number[] = [];
  let rise = 0;
  let fall = 0;
  for (let t = 0; t < points; t++) {
    const step = z(t);
    if (step !== null) {
      rise = Math.max(0, rise + step - k);
      fall = Math.max(0, fall - step - k);
    }
    up[t] = rise;
    down[t] = fall;
    if (rise > h || fall > h) signals.push(t);
  }
  return { up, down, signals };
}
