import { quantileOfSorted } from '../../stats/index.ts';

const MOST = 200;
/** When the middle half of the scores takes less than this share of their range, an even grid would waste its steps. */
const NARROW = 0.05;

/**
 * Cuts worth naming for these scores: at most about 200 round numbers that run from "every case on one side" to
 * "every case on the other". An even grid where the scores allow it, rounded quantiles where they are skewed (such
 * as times in milliseconds). Ascending, without repeats.
 *
 * @param scores finite values in any order
 * @example roundCuts([0.31, 0.5, 0.98]) // 0.31, 0.32 ... 0.98, 0.99
 */
export function roundCuts(scores: readonly number[]): number[] {
  if (scores.length === 0) return [];
  const sorted = Float64Array.from(scores).sort();
  const [min, max] = [sorted[0]!, sorted.at(-1)!];
  if (min === max) return [min];
  const middle = quantileOfSorted(sorted, 0.75) - quantileOfSorted(sorted, 0.25);
  const unit = unitOf(scores);
  const step = Math.max(unit, roundStep((max - min) / (MOST - 10)));
  return middle < NARROW * (max - min) && step > unit ? skewedGrid(sorted, unit) : evenGrid(min, max, step);
}

/** The decimals a signal is given with: no cut lies between two values it can take. 0 for more than three decimals. */
function unitOf(scores: readonly number[]): number {
  const isMultiple = (unit: number) =>
    scores.every((score) => Math.abs(score / unit - Math.round(score / unit)) < 1e-6);
  return [1, 0.1, 0.01, 0.001].find(isMultiple) ?? 0;
}

/** The smallest of 1, 2 and 5 times a power of ten that is at least `least`. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= least * 0.999)!;
}

function evenGrid(min: number, max: number, step: number): number[] {
  const first = Math.floor(min / step + 1e-9);
  const last = Math.floor(max / step + 1e-9) + 1;
  return [...new Set(Array.from({ length: last - first + 1 }, (_, i) => tidy((first + i) * step)))];
}

function skewedGrid(sorted: Float64Array, unit: number): number[] {
  const cuts = new Set<number>();
  for (let i = 0; i < MOST - 1; i++) {
    cuts.add(Number(sorted[Math.round((i / (MOST - 2)) * (sorted.length - 1))]!.toPrecision(3)));
  }
  const last = sorted.at(-1)!;
  cuts.add(tidy(last + Math.max(unit, Math.abs(last) * 0.01)));
  return [...cuts].sort((a, b) => a - b);
}

/** Removes the dust of binary fractions: 0.30000000000000004 -> 0.3. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
