import {
  requireAllFinite,
  requireEventsOf,
  requireFinite,
  requireLevel,
  requirePositive,
  requireSameLength,
} from '../arguments.ts';
import { StatsArgumentError } from '../estimate.ts';

export type EwmaChart = {
  /** Smoothed value after each point. */
  readonly value: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** Indices of the points outside their limits, from 0. */
  readonly signals: readonly number[];
};

export type EwmaOptions = {
  /** Weight of the newest point, above 0 and at most 1; 0.2 unless said. */
  readonly lambda?: number;
  /** Half-width of the limits in standard deviations; 3 unless said. */
  readonly width?: number;
};

/**
 * Exponentially weighted moving average chart of single values: z_t = lambda x_t + (1-lambda) z_(t-1) from the
 * centre, limits centre -+ width sd sqrt(lambda/(2-lambda) (1-(1-lambda)^(2t))).
 *
 * Errors: values not finite, sd or width not above 0, lambda outside (0, 1].
 * Source: Roberts 1959; Montgomery 2013, chapter 9. Golden file: ewma_cusum.
 * @param x values in time order
 * @param centre expected value
 * @param sd standard deviation of one value
 * @example ewma([1, 1], 0, 1, { lambda: 0.5 }).value // Float64Array [0.5, 0.75]
 */
export function ewma(x: ArrayLike<number>, centre: number, sd: number, options: EwmaOptions = {}): EwmaChart {
  requireAllFinite('x', x);
  requireFinite('centre', centre);
  requirePositive('sd', sd);
  const { lambda, width } = checked(options);
  const chart = emptyChart(x.length);
  let smoothed = centre;
  let variance = 0;
  for (let t = 0; t < x.length; t++) {
    smoothed = lambda * x[t]! + (1 - lambda) * smoothed;
    variance = (1 - lambda) ** 2 * variance + lambda ** 2 * sd * sd;
    chart.set(t, smoothed, centre, width * Math.sqrt(variance));
  }
  return chart.done();
}

/**
 * The same for rates of events among n cases: variance p0 q0 / n_t per point. A period without cases carries
 * value and limits on.
 *
 * Errors: unequal lengths, counts that are not whole or larger than n, rate outside (0, 1).
 * Source: Roberts 1959; Montgomery 2013. Golden file: ewma_cusum.
 * @param events events per period
 * @param n cases per period
 * @param rate expected rate p0
 * @example ewmaOfRates([5], [10], 0.1, { lambda: 1 }).value // Float64Array [0.5]
 */
export function ewmaOfRates(
  events: ArrayLike<number>,
  n: ArrayLike<number>,
  rate: number,
  options: EwmaOptions = {},
): EwmaChart {
  requireSameLength('n', n, 'events', events);
  for (let t = 0; t < n.length; t++) requireEventsOf(`events[${t}]`, events[t]!, `n[${t}]`, n[t]!);
  requireLevel('rate', rate);
  const { lambda, width } = checked(options);
  const chart = emptyChart(n.length);
  let smoothed = rate;
  let variance = 0;
  for (let t = 0; t < n.length; t++) {
    if (n[t]! > 0) {
      smoothed = (lambda * events[t]!) / n[t]! + (1 - lambda) * smoothed;
      variance = (1 - lambda) ** 2 * variance + (lambda ** 2 * rate * (1 - rate)) / n[t]!;
    }
    chart.set(t, smoothed, rate, width * Math.sqrt(variance));
  }
  return chart.done();
}

function checked({ lambda = 0.2, width = 3 }: EwmaOptions): { lambda: number; width: number } {
  requirePositive('width', width);
  if (!(lambda > 0 && lambda <= 1)) {
    throw new StatsArgumentError('lambda', `must lie above 0 and not above 1, got ${lambda}`);
  }
  return { lambda, width };
}

function emptyChart(points: number) {
  const value = new Float64Array(points);
  const lower = new Float64Array(points);
  const upper = new Float64Array(points);
  const signals: number[] = [];
  return {
    set(t: number, smoothed: number, centre: number, half: number): void {
      value[t] = smoothed;
      lower[t] = centre - half;
      upper[t] = centre + half;
      if (smoothed < lower[t]! || smoothed > upper[t]!) signals.push(t);
    },
    done: (): EwmaChart => ({ value, lower, upper, signals }),
  };
}
