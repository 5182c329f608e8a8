import { normalQuantile } from '../../stats/index.ts';
import type { Stated } from './stated.ts';

export interface Gain {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * How much of the Brier score `after` saves against `before` on the same cases: a paired difference, whose interval
 * is narrower than those of the two scores look. Its error is that of a weighted mean, without strata.
 *
 * @param before probabilities of the same event as `after`
 */
export function brierGain(before: ArrayLike<number>, after: Stated, level: number): Gain {
  const { event, probability, weight } = after;
  const n = event.length;
  const saved = Float64Array.from(event, (y, i) => (before[i]! - y) ** 2 - (probability[i]! - y) ** 2);
  let [total, sum] = [0, 0];
  for (let i = 0; i < n; i++) {
    const w = weight ? weight[i]! : 1;
    total += w;
    sum += w * saved[i]!;
  }
  const value = sum / total;
  let spread = 0;
  for (let i = 0; i < n; i++) spread += (((weight ? weight[i]! : 1) * (saved[i]! - value)) / total) ** 2;
  const half = normalQuantile((1 + level) / 2) * Math.sqrt((spread * n) / Math.max(1, n - 1));
  return { value, low: value - half, high: value + half };
}
