import {
  requireAllFinite,
  requireCount,
  requireEventsOf,
  requireNonNegative,
  requireSameLength,
} from '../arguments.ts';
import { cannotEstimate, type NotEstimable } from '../estimate.ts';

export type ChangePointOptions = {
  /** Cost of one change; 3 ln T unless said. */
  readonly penalty?: number;
  /** Shortest segment in points; 1 unless said. */
  readonly minSegment?: number;
};

export type ChangePoints = {
  /** First index of every segment but the first. */
  readonly value: readonly number[];
  /** Sum of the segment costs plus penalty times the number of changes: the least there is. */
  readonly total: number;
};

/**
 * Exact segmentation of a series with unit variance by its mean: the least sum of squared deviations plus
 * penalty times the number of changes, by dynamic programming in O(T^2). Scale the series to variance 1 first.
 *
 * Cannot be estimated: fewer points than one segment needs.
 * Errors: values not finite, penalty below 0, minSegment below 1.
 * Source: Jackson et al. 2005; Killick, Fearnhead & Eckley 2012. Golden file: changepoint.
 * @param x T values in time order
 * @example changePointsOfMean([0, 0, 0, 9, 9, 9]).value // [3]
 */
export function changePointsOfMean(
  x: ArrayLike<number>,
  options: ChangePointOptions = {},
): ChangePoints | NotEstimable {
  requireAllFinite('x', x);
  // Measured from the mean, the running sums stay small and lose no digits.
  const mean = Array.from(x).reduce((sum, value) => sum + value / x.length, 0);
  const sum = running(x.length, (i) => x[i]! - mean);
  const squares = running(x.length, (i) => (x[i]! - mean) ** 2);
  const cost = (from: number, to: number): number => {
    const total = sum[to]! - sum[from]!;
    return Math.max(0, squares[to]! - squares[from]! - (total * total) / (to - from));
  };
  return segment(x.length, cost, options);
}

/**
 * Exact segmentation of a series of rates: -2 log-likelihood of the counts at each segment's own rate plus
 * penalty times the number of changes, by dynamic programming in O(T^2).
 *
 * Cannot be estimated: fewer points than one segment needs.
 * Errors: unequal lengths, counts that are not whole or larger than n, penalty below 0, minSegment below 1.
 * Source: Jackson et al. 2005; Killick, Fearnhead & Eckley 2012. Golden file: changepoint.
 * @param events events per period
 * @param n cases per period
 * @example changePointsOfRate([1, 2, 1, 30, 28, 31], [50, 50, 50, 50, 50, 50]).value // [3]
 */
export function changePointsOfRate(
  events: ArrayLike<number>,
  n: ArrayLike<number>,
  options: ChangePointOptions = {},
): ChangePoints | NotEstimable {
  requireSameLength('n', n, 'events', events);
  for (let t = 0; t < n.length; t++) requireEventsOf(`events[${t}]`, events[t]!, `n[${t}]`, n[t]!);
  const hits = running(n.length, (i) => events[i]!);
  const cases = running(n.length, (i) => n[i]!);
  const cost = (from: number, to: number): number => {
    const of = cases[to]! - cases[from]!;
    const hit = hits[to]! - hits[from]!;
    return -2 * (logPart(hit, of) + logPart(of - hit, of));
  };
  return segment(n.length, cost, options);
}

/** x ln(x / n), and 0 where x is 0. */
function logPart(x: number, n: number): number {
  return x === 0 ? 0 : x * Math.log(x / n);
}

function running(points: number, value: (i: number) => number): Float64Array {
  const sums = new Float64Array(points + 1);
  for (let i = 0; i < points; i++) sums[i + 1] = sums[i]! + value(i);
  return sums;
}

function segment(
  points: number,
  cost: (from: number, to: number) => number,
  { penalty = 3 * Math.log(Math.max(1, points)), minSegment = 1 }: ChangePointOptions,
): ChangePoints | NotEstimable {
  requireNonNegative('penalty', penalty);
  requireCount('minSegment', minSegment, 1);
  if (points < minSegment || points === 0) {
    return cannotEstimate('too-few', 'The series is shorter than one segment.', { n: points });
  }
  // best[t] is the least cost of the first t points; the first segment has no change before it.
  const best = new Float64Array(points + 1).fill(Infinity);
  const lastStart = new Int32Array(points + 1);
  best[0] = -penalty;
  for (let to = minSegment; to <= points; to++) {
    for (let from = 0; from <= to - minSegment; from++) {
      const total = best[from]! + cost(from, to) + penalty;
      if (total < best[to]!) {
        best[to] = total;
        lastStart[to] = from;
      }
    }
  }
  const value: number[] = [];
  for (let at = lastStart[points]!; at > 0; at = lastStart[at]!) value.unshift(at);
  return { value, total: best[points]! };
}
