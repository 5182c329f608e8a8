import { normalCdf, quantile, studentTCdf } from '../../stats/index.ts';

/** By how much counts vary more than binomial ones, at least 1, and on how much that rests. */
export interface NoiseFactor {
  readonly factor: number;
  /** Degrees of freedom behind the factor; without end where no noise was noticed, so that none was estimated. */
  readonly freedom: number;
}

/** The noise of days, and of weeks as a whole. */
export interface Noise {
  readonly day: NoiseFactor;
  readonly week: NoiseFactor;
}

/** What is believed of the noise of weeks before any was seen, as if so many had been. */
const PRIOR_WEEKS = 4;

/** Fewer pairs of days than this say nothing. */
const LEAST_PAIRS = 7;

/** Below this, an excess is within what chance does to the figure itself, as in `overdispersion`: allowed for, no more. */
const NOTICEABLE = 1.3;

/** Median of a squared standard normal value. */
const MEDIAN_SQUARE = 0.4549364231195724;

/** How much of the information of a mean a median keeps. */
const EFFICIENCY = 0.4;

/**
 * Learns the noise from the weeks before the window that is judged. A day is compared with the same day of the week
 * before, so that a quiet Sunday is no noise, and a week with the week before, so that a trend is hardly any. The
 * median difference counts: one jump, which is what alerts are for, is no noise either. A few weeks say little, so
 * their figure is drawn towards that of the days.
 *
 * @param n cases per day, oldest first, ending where the judged window begins
 * @param entriesPerWeek 7, or 1 where only weeks are told apart
 */
export function noiseOf(n: Float64Array, events: Float64Array, entriesPerWeek: 7 | 1): Noise {
  const days = entriesPerWeek === 7 ? squares(n, events, 7) : [];
  const day = days.length < LEAST_PAIRS ? factorOf(1, 0) : factorOf(typical(days), days.length * EFFICIENCY);
  const weeks = squares(toWeeks(n, entriesPerWeek), toWeeks(events, entriesPerWeek), 1);
  if (weeks.length === 0) return { day, week: day };
  const freedom = weeks.length * EFFICIENCY;
  return { day, week: drawnTowards(day.factor, { chiSquare: freedom * typical(weeks), freedom }) };
}

/** The scatter of a few weeks, drawn towards a noise that is known from elsewhere. */
export function drawnTowards(
  noise: number,
  { chiSquare, freedom }: { readonly chiSquare: number; readonly freedom: number },
): NoiseFactor {
  const all = freedom + PRIOR_WEEKS;
  return factorOf((chiSquare + PRIOR_WEEKS * noise) / all, all);
}

function factorOf(value: number, freedom: number): NoiseFactor {
  return { factor: Math.max(1, value), freedom: value > NOTICEABLE ? freedom : Infinity };
}

function typical(of: readonly number[]): number {
  return quantile(of, 0.5) / MEDIAN_SQUARE;
}

/** One-sided p of a value as large as z or larger: normal, or Student's t where the noise had to be estimated. */
export function upperP(z: number, { freedom }: NoiseFactor): number {
  return freedom === Infinity ? normalCdf(-z) : studentTCdf(-z, freedom);
}

/** Noise of the steps from one entry to the next: what a change of level must stand out from. */
export function stepNoise(n: Float64Array, events: Float64Array): number {
  const steps = squares(n, events, 1);
  return steps.length < LEAST_PAIRS ? 1 : Math.max(1, typical(steps));
}

/** Squared differences to the entry `apart` before, each in units of its binomial variance. */
function squares(n: Float64Array, events: Float64Array, apart: number): number[] {
  const found: number[] = [];
  for (let at = apart; at < n.length; at++) {
    const [before, after] = [n[at - apart]!, n[at]!];
    if (before === 0 || after === 0) continue;
    const pooled = (events[at - apart]! + events[at]!) / (before + after);
    const variance = pooled * (1 - pooled) * (1 / before + 1 / after);
    if (variance > 0) found.push((events[at]! / after - events[at - apart]! / before) ** 2 / variance);
  }
  return found;
}

/** Weeks that end where the days end. */
function toWeeks(of: Float64Array, entries: number): Float64Array {
  const weeks = Math.floor(of.length / entries);
  return Float64Array.from({ length: weeks }, (_, week) => {
    const end = of.length - entries * (weeks - week - 1);
    return of.subarray(end - entries, end).reduce((sum, value) => sum + value, 0);
  });
}
