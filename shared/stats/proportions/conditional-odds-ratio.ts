import { requireLevel } from '../arguments.ts';
import { findSwitch } from '../numeric/find-root.ts';
import { lnGamma } from '../numeric/gamma.ts';
import type { RatioEstimate } from './ratio-estimate.ts';
import { requireTwoByTwo, type TwoByTwo } from './two-by-two.ts';

/**
 * Odds ratio of a 2x2 table given its margins: the conditional maximum-likelihood value with the exact interval.
 *
 * @param table unweighted counts
 * @param level two-sided confidence
 * @returns not estimable when the margins allow one table only; unbounded above when no finite ratio fits best
 * Source: Fisher 1935; Cornfield 1956. Golden file: two_proportions.
 * @example conditionalOddsRatio([[56, 14], [48, 32]]) // 2.649, interval 1.209 to 6.04
 */
export function conditionalOddsRatio(table: TwoByTwo, level = 0.95): RatioEstimate {
  requireTwoByTwo('table', table);
  requireLevel('level', level);
  const [[a, b], [c, d]] = table;
  const row = a + b;
  const column = a + c;
  const n = row + c + d;
  const least = Math.max(0, row + column - n);
  const most = Math.min(row, column);
  const base = { level, method: 'conditional-exact', n };
  if (least === most) {
    const sentence = 'The margins leave no other table, so it says nothing about the ratio.';
    return { value: null, reason: 'undefined-ratio', sentence, low: 0, high: 'unbounded', ...base };
  }
  const weights = Float64Array.from({ length: most - least + 1 }, (_, i) =>
    lnTables(least + i, row, column, n),
  );
  const momentsAt = (lnRatio: number) => moments(weights, least, a, lnRatio);
  const solve = (isAbove: (lnRatio: number) => boolean): number =>
    Math.exp(findSwitch(-700, 700, isAbove, 1e-13));
  const tail = (1 - level) / 2;
  const low = a === least ? 0 : solve((lnRatio) => momentsAt(lnRatio).atLeast >= tail);
  const high = a === most ? ('unbounded' as const) : solve((lnRatio) => momentsAt(lnRatio).atMost < tail);
  if (a === most) {
    const sentence = 'Every table with more of the first cell is impossible, so no finite ratio fits best.';
    return { value: null, reason: 'undefined-ratio', sentence, low, high, ...base };
  }
  const value = a === least ? 0 : solve((lnRatio) => momentsAt(lnRatio).mean >= a);
  return { value, low, high, ...base };
}

function lnTables(x: number, row: number, column: number, n: number): number {
  return -(
    lnGamma(x + 1) +
    lnGamma(row - x + 1) +
    lnGamma(column - x + 1) +
    lnGamma(n - row - column + x + 1)
  );
}

/** Mean and tails of the noncentral hypergeometric distribution at one odds ratio. */
function moments(weights: Float64Array, least: number, observed: number, lnRatio: number) {
  let largest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < weights.length; i++) largest = Math.max(largest, weights[i]! + i * lnRatio);
  let total = 0;
  let sum = 0;
  let atLeast = 0;
  let atMost = 0;
  for (let i = 0; i < weights.length; i++) {
    const p = Math.exp(weights[i]! + i * lnRatio - largest);
    const x = least + i;
    total += p;
    sum += p * x;
    if (x >= observed) atLeast += p;
    if (x <= observed) atMost += p;
  }
  return { mean: sum / total, atLeast: atLeast / total, atMost: atMost / total };
}
