import { requireEventsOf, requireLevel, requireSameLength } from '../arguments.ts';
import { cannotEstimate, type Estimated, type NotEstimable } from '../estimate.ts';
import { normalCritical } from '../numeric/normal.ts';
import { fitLogistic } from '../signal/fit-logistic.ts';

export type LogitSlope = Estimated & { readonly standardError: number; readonly z: number };

/**
 * Trend of a rate over time: the slope b of logit P(event) = a + b t by maximum likelihood on grouped counts,
 * with a Wald interval. Per unit of `time`.
 *
 * Cannot be estimated: fewer than two points in time with cases, no event or nothing but events, events that
 * time separates completely.
 * Errors: unequal lengths, counts negative, not whole or larger than n.
 * Source: McCullagh & Nelder 1989. Golden file: slope_alert.
 * @param time T points in time, for example days
 * @param n cases at each
 * @param events events at each
 * @example logitSlope([0, 1, 2], [10, 10, 10], [5, 5, 5]).value // 0
 */
export function logitSlope(
  time: ArrayLike<number>,
  n: ArrayLike<number>,
  events: ArrayLike<number>,
  level = 0.95,
): LogitSlope | NotEstimable {
  requireSameLength('n', n, 'time', time);
  requireSameLength('events', events, 'time', time);
  requireLevel('level', level);
  const used: number[] = [];
  let cases = 0;
  let hits = 0;
  for (let i = 0; i < time.length; i++) {
    requireEventsOf(`events[${i}]`, events[i]!, `n[${i}]`, n[i]!);
    if (n[i]! > 0) used.push(i);
    cases += n[i]!;
    hits += events[i]!;
  }
  if (new Set(used.map((i) => time[i]!)).size < 2) {
    const sentence = 'Fewer than two points in time have cases, so there is no trend to see.';
    return cannotEstimate('too-few', sentence, { n: cases });
  }
  if (hits === 0 || hits === cases) {
    const sentence = 'Either no case or every case had the event, so the trend has no finite slope.';
    return cannotEstimate('no-variation', sentence, { n: cases });
  }
  const fit = fitLogistic({
    columns: [new Float64Array(used.length).fill(1), Float64Array.from(used, (i) => time[i]!)],
    target: Float64Array.from(used, (i) => events[i]! / n[i]!),
    weight: Float64Array.from(used, (i) => n[i]!),
  });
  if (fit === null) {
    const sentence = 'All events lie on one side of a point in time, so the trend has no finite slope.';
    return cannotEstimate('separable', sentence, { n: cases });
  }
  const value = fit.coefficient[1]!;
  const standardError = Math.sqrt(fit.covariance[1]![1]!);
  const half = normalCritical(level) * standardError;
  const z = value / standardError;
  return { value, low: value - half, high: value + half, level, method: 'wald', n: cases, standardError, z };
}
