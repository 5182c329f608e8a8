import { requireLevel, requireNonNegative } from '../arguments.ts';
import { StatsArgumentError } from '../estimate.ts';
import { normalCritical } from '../numeric/normal.ts';

/** How long it takes until half are done, where some are not done yet. */
export interface MedianTime {
  /** Null while more than half could still be open at the longest time known. */
  readonly median: number | null;
  /** Limits of the interval; null where the data reach no end of it. */
  readonly low: number | null;
  readonly high: number | null;
  readonly level: number;
  /** All, and those that were done. */
  readonly n: number;
  readonly events: number;
}

/**
 * Median time to an event by Kaplan and Meier, where some have not had it yet: each of those counts for as long as it
 * was watched. The limits are the times at which the log-log band of the survivor function crosses one half.
 *
 * The survivor function falls by (1 - d/r) at every time with d events among r still watched; the variance of its
 * logarithm is Greenwood's sum of d / (r (r - d)).
 *
 * @param times time from the start to the event, or to the last look; not negative
 * @param done whether it ended with the event
 * @param level two-sided confidence
 * Source: Kaplan & Meier 1958; Brookmeyer & Crowley 1982.
 * @example medianTime([1, 2, 3], [false, false, false]) // { median: null, low: null, high: null, level: 0.95, n: 3, events: 0 }
 */
export function medianTime(times: readonly number[], done: readonly boolean[], level = 0.95): MedianTime {
  requireLevel('level', level);
  if (done.length !== times.length)
    throw new StatsArgumentError('done', `must have ${times.length} entries, got ${done.length}`);
  const order = times.map((time, i) => ({ time, isDone: done[i] === true })).sort((a, b) => a.time - b.time);
  const z = normalCritical(level);
  const found: { median: number | null; low: number | null; high: number | null } = {
    median: null,
    low: null,
    high: null,
  };
  let survivor = 1;
  let greenwood = 0;
  for (let i = 0; i < order.length; ) {
    const { time } = order[i]!;
    requireNonNegative('times', time);
    const atRisk = order.length - i;
    let events = 0;
    for (; i < order.length && order[i]!.time === time; i++) if (order[i]!.isDone) events += 1;
    if (events === 0) continue;
    survivor *= 1 - events / atRisk;
    greenwood += events / (atRisk * (atRisk - events));
    const [lower, upper] = band(survivor, greenwood, z);
    if (lower <= 0.5) found.low ??= time;
    if (survivor <= 0.5) found.median ??= time;
    if (upper < 0.5) found.high ??= time;
  }
  return { ...found, level, n: times.length, events: done.filter(Boolean).length };
}

/** Limits of the survivor function that stay within 0 and 1; once nobody is left there is nothing to be unsure of. */
function band(survivor: number, greenwood: number, z: number): [number, number] {
  if (survivor <= 0) return [0, 0];
  const logarithm = Math.log(survivor);
  const spread = (z * Math.sqrt(greenwood)) / Math.abs(logarithm);
  return [survivor ** Math.exp(spread), survivor ** Math.exp(-spread)];
}
