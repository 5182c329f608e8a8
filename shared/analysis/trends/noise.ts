import { isEstimated, overdispersion } from '../../stats/index.ts';
import { NOISE_WEEKS } from './watch-plan.ts';

/** By how much counts vary more than binomial ones: of days, and of weeks as a whole. At least 1. */
export interface Noise {
  readonly day: number;
  readonly week: number;
}

/** What is believed of the noise of weeks before any was seen, as if so many differences had been. */
const PRIOR_DIFFERENCES = 4;

/** Below this, an excess is within what chance does to the figure itself; as in `overdispersion`. */
const NOTICEABLE = 1.3;

/**
 * Learns the noise from the days before the window that is judged. Days are compared with the same day of other weeks,
 * so that a quiet Sunday is no noise. Weeks are compared with the week after, so that a trend is none either; a few
 * weeks say little, so their figure is drawn towards that of the days.
 *
 * @param n cases per day, oldest first, ending where the judged window begins
 * @param step days between the counts: 1, or 7 where only weeks are told apart
 */
export function noiseOf(n: Float64Array, events: Float64Array, step: 1 | 7): Noise {
  const day = step === 1 ? noticeable(dayNoise(n, events)) : 1;
  const weeks = step === 1 ? toWeeks(n, events) : { n, events };
  const week = noticeable(weekNoise(weeks.n.slice(-NOISE_WEEKS), weeks.events.slice(-NOISE_WEEKS), day));
  return { day, week };
}

function noticeable(value: number): number {
  return value > NOTICEABLE ? value : 1;
}

/** Pearson chi-square over its degrees of freedom, each day of the week against itself, in the last four weeks. */
function dayNoise(n: Float64Array, events: Float64Array): number {
  let sum = 0;
  let freedom = 0;
  for (let weekday = 1; weekday <= 7; weekday++) {
    const own = [0, 1, 2, 3].map((week) => n.length - weekday - 7 * week).filter((at) => at >= 0);
    const found = overdispersion(
      own.map((at) => n[at]!),
      own.map((at) => events[at]!),
    );
    if (!isEstimated(found)) continue;
    sum += found.value * (found.periods - 1);
    freedom += found.periods - 1;
  }
  return freedom < 7 ? 1 : sum / freedom;
}

/** Weeks that end where the days end. */
function toWeeks(n: Float64Array, events: Float64Array): { n: Float64Array; events: Float64Array } {
  const weeks = Math.floor(n.length / 7);
  const sums = (of: Float64Array) =>
    Float64Array.from({ length: weeks }, (_, week) => {
      const end = of.length - 7 * (weeks - week - 1);
      return of.subarray(end - 7, end).reduce((sum, value) => sum + value, 0);
    });
  return { n: sums(n), events: sums(events) };
}

function weekNoise(n: Float64Array, events: Float64Array, prior: number): number {
  let sum = 0;
  let differences = 0;
  for (let week = 1; week < n.length; week++) {
    const [before, after] = [n[week - 1]!, n[week]!];
    if (before === 0 || after === 0) continue;
    const pooled = (events[week - 1]! + events[week]!) / (before + after);
    const variance = pooled * (1 - pooled) * (1 / before + 1 / after);
    if (variance === 0) continue;
    sum += (events[week]! / after - events[week - 1]! / before) ** 2 / variance;
    differences += 1;
  }
  return (sum + PRIOR_DIFFERENCES * prior) / (differences + PRIOR_DIFFERENCES);
}
