import type { TaskFigure } from '../../model/task-kpi.ts';
import {
  isEstimated,
  kishEffectiveSize,
  normalQuantile,
  ratioOfTotals,
  weightedQuantile,
} from '../../stats/index.ts';
import { studentTCritical } from '../../stats/numeric/student-t.ts';
import { wilsonLimits } from '../../stats/proportions/wilson.ts';

export const LEVEL = 0.95;

/** With fewer, even the smallest and the largest value miss the median more often than one time in twenty. */
const LEAST_FOR_MEDIAN = 6;

/** How the imported cases stand for the population; every case of the workspace is in it. */
export interface TaskDesign {
  readonly stratum: ArrayLike<number>;
  readonly populations: readonly number[];
  /** N_h / n_h of each case; 1 where nobody said how many there were. */
  readonly weight: Float64Array;
  readonly weighted: boolean;
}

/** One number per case: null is unknown, undefined is outside the group. */
export type Reading = (number | null | undefined)[];

/**
 * A ratio of two totals over a group, with the variance for what the process does: that of the sample within its
 * strata, and that of the population as one outcome of the process. With every case at hand only the second is left.
 */
function ratioOf(y: Float64Array, x: Float64Array, design: TaskDesign) {
  const { stratum, populations, weight } = design;
  const ratio = ratioOfTotals(y, x, { stratum, populations, weight });
  if (!isEstimated(ratio)) return null;
  let total = 0;
  let spread = 0;
  for (let i = 0; i < y.length; i++) {
    const w = weight[i]!;
    total += w * x[i]!;
    spread += w * (y[i]! - ratio.value * x[i]!) ** 2;
  }
  return { value: ratio.value, standardError: Math.sqrt(ratio.standardError ** 2 + spread / total ** 2) };
}

function spread(reading: Reading) {
  const y = new Float64Array(reading.length);
  const x = new Float64Array(reading.length);
  let n = 0;
  let left = 0;
  reading.forEach((value, i) => {
    if (value === undefined) return;
    if (value === null) {
      left += 1;
      return;
    }
    y[i] = value;
    x[i] = 1;
    n += 1;
  });
  return { y, x, n, left };
}

/** Nothing to estimate from; `sentence` says why. */
export function noFigure(sentence: string, left = 0, code = 'nothing-in-group'): TaskFigure {
  return { level: LEVEL, method: 'none', n: 0, left, reason: { code, sentence } };
}

/**
 * A share with Wilson limits at the size to which weights and strata cut the sample down.
 *
 * @param known share of the cases whose value was seen and not filled in: only they narrow the interval
 */
export function shareFigure(reading: Reading, design: TaskDesign, none: string, known = 1): TaskFigure {
  const { y, x, n, left } = spread(reading);
  const ratio = n === 0 ? null : ratioOf(y, x, design);
  if (ratio === null) return noFigure(none, left);
  const p = Math.min(1, Math.max(0, ratio.value));
  const variance = ratio.standardError ** 2;
  const kish = kishEffectiveSize(Array.from(design.weight).filter((_, i) => x[i] === 1));
  const nEff = p > 0 && p < 1 && variance > 0 ? (p * (1 - p)) / variance : kish;
  const limits = wilsonLimits(p, Math.max(1, nEff * known), normalQuantile(1 - (1 - LEVEL) / 2));
  return { value: p, ...limits, level: LEVEL, method: 'wilson-effective', n, left };
}

/** A mean with a t interval; two cases at least. */
export function meanFigure(reading: Reading, design: TaskDesign, none: string): TaskFigure {
  const { y, x, n, left } = spread(reading);
  const ratio = n === 0 ? null : ratioOf(y, x, design);
  if (ratio === null) return noFigure(none, left);
  if (n < 2) return noFigure('One case has no spread from which an interval could be made.', left, 'too-few');
  const half = studentTCritical(LEVEL, n - 1) * ratio.standardError * Math.sqrt(n / (n - 1));
  const { value } = ratio;
  return { value, low: value - half, high: value + half, level: LEVEL, method: 'weighted-t', n, left };
}

/** The median with Woodruff's interval: the values at the limits of the share that lies at or below it. */
export function medianFigure(reading: Reading, design: TaskDesign, none: string): TaskFigure {
  const { n, left } = spread(reading);
  const known = reading.flatMap((value, i) =>
    typeof value === 'number' ? [{ value, w: design.weight[i]! }] : [],
  );
  if (n === 0) return noFigure(none, left);
  if (n < LEAST_FOR_MEDIAN) {
    const few = `Fewer than ${LEAST_FOR_MEDIAN} cases give a median no interval.`;
    return { ...noFigure(few, left, 'too-few'), n };
  }
  const values = known.map(({ value }) => value);
  const weights = known.map(({ w }) => w);
  const median = weightedQuantile(values, weights, 0.5);
  if (median === null) return noFigure(none, left);
  const below = shareFigure(
    reading.map((value) => (typeof value === 'number' ? Number(value <= median) : value)),
    design,
    none,
  );
  // The limits of a share of one half: the median itself sits on a step of the distribution.
  const halfWidth = Math.max(
    (below.high ?? 1) - (below.value ?? 0.5),
    (below.value ?? 0.5) - (below.low ?? 0),
  );
  const low = weightedQuantile(values, weights, Math.max(0, 0.5 - halfWidth)) ?? median;
  const high = weightedQuantile(values, weights, Math.min(1, 0.5 + halfWidth)) ?? median;
  return { value: median, low, high, level: LEVEL, method: 'woodruff', n, left };
}

/**
 * A ratio of two sums, such as cost per success, with an interval on the log scale: it never falls below nothing and
 * leans the way costs do.
 */
export function ratioFigure(over: Reading, under: Reading, design: TaskDesign, none: string): TaskFigure {
  const y = new Float64Array(over.length);
  const x = new Float64Array(over.length);
  let n = 0;
  let left = 0;
  over.forEach((value, i) => {
    const below = under[i];
    if (value === undefined || below === undefined) return;
    if (value === null || below === null) {
      left += 1;
      return;
    }
    y[i] = value;
    x[i] = below;
    n += 1;
  });
  const ratio = n < 2 ? null : ratioOf(y, x, design);
  if (ratio === null || ratio.value <= 0) return noFigure(none, left);
  const half = (studentTCritical(LEVEL, n - 1) * ratio.standardError) / ratio.value;
  const { value } = ratio;
  return {
    ...{ value, low: value * Math.exp(-half), high: value * Math.exp(half) },
    ...{ level: LEVEL, method: 'ratio-log', n, left },
  };
}
