import { createRandom } from '../../stats/index.ts';

/** One period of a series: the mean over n cases. */
export interface SeriesPoint {
  readonly value: number;
  /** Cases, as weight. */
  readonly n: number;
}

export interface OneChange {
  /** First index after the change. */
  readonly at: number;
  /** First and last index at which it fits almost as well. */
  readonly earliest: number;
  readonly latest: number;
  readonly before: number;
  readonly after: number;
  /** How often periods in random order show a change as large. */
  readonly p: number;
}

/** Periods on each side of a change, at least. */
const LEAST = 3;
/** A fit is almost as good while twice its log-likelihood is less than this below the best: 95 % of chi-square, df 1. */
const ALMOST = 3.841;
const ORDERS = 1000;

/**
 * The one place where the mean of a series changes most, where it may as well have been, and how often chance does so:
 * the periods are put into random order again and again, which leaves everything but time as it was.
 *
 * @param seed of the random orders
 * @returns null for fewer than six periods or none that vary
 */
export function oneChange(points: readonly SeriesPoint[], seed: string): OneChange | null {
  if (points.length < 2 * LEAST) return null;
  const gains = gainsOf(points);
  const best = largest(gains);
  const noise = withinVariance(points, best);
  if (!(noise > 0)) return null;
  const near = gains.flatMap((gain, at) =>
    gain >= 0 && (gains[best]! - gain) / noise <= ALMOST ? [at] : [],
  );
  const random = createRandom(seed);
  const order = [...points];
  let asLarge = 0;
  for (let i = 0; i < ORDERS; i++) {
    for (let k = order.length - 1; k > 0; k--) {
      const other = random.integer(k + 1);
      [order[k], order[other]] = [order[other]!, order[k]!];
    }
    const gain = gainsOf(order);
    if (gain[largest(gain)]! >= gains[best]! * (1 - 1e-12)) asLarge += 1;
  }
  return {
    at: best,
    earliest: near[0] ?? best,
    latest: near.at(-1) ?? best,
    before: mean(points.slice(0, best)),
    after: mean(points.slice(best)),
    p: (asLarge + 1) / (ORDERS + 1),
  };
}

/** By index: how much of the weighted squares a change there explains; -1 where it may not be. */
function gainsOf(points: readonly SeriesPoint[]): number[] {
  const total = sums(points);
  let n = 0;
  let sum = 0;
  return points.map(({ value, n: size }, at) => {
    const gain =
      at < LEAST || at > points.length - LEAST || n === 0 || n === total.n
        ? -1
        : (n * (total.n - n) * (sum / n - (total.sum - sum) / (total.n - n)) ** 2) / total.n;
    n += size;
    sum += size * value;
    return gain;
  });
}

/** Weighted variance of the periods around the two means. */
function withinVariance(points: readonly SeriesPoint[], at: number): number {
  const sides = [points.slice(0, at), points.slice(at)];
  const squares = sides.flatMap((side) => {
    const centre = mean(side);
    return side.map(({ value, n }) => n * (value - centre) ** 2);
  });
  return squares.reduce((sum, square) => sum + square, 0) / (points.length - 2);
}

function sums(points: readonly SeriesPoint[]) {
  return points.reduce((all, { value, n }) => ({ n: all.n + n, sum: all.sum + n * value }), { n: 0, sum: 0 });
}

function mean(points: readonly SeriesPoint[]): number {
  const { n, sum } = sums(points);
  return sum / n;
}

function largest(values: readonly number[]): number {
  return values.reduce((best, value, i) => (value > values[best]! ? i : best), 0);
}
