import { requireLevel } from '../arguments.ts';
import { normalCritical } from '../numeric/normal.ts';
import type { RatioEstimate } from '../proportions/ratio-estimate.ts';
import { requireTwoByTwo, type TwoByTwo } from '../proportions/two-by-two.ts';

/**
 * Sample odds ratio ad/(bc) with Woolf's interval on the log scale.
 *
 * @param table rows: element missing, present; columns: insufficient, sufficient
 * @returns not estimable when a cell is 0: use `haldaneOddsRatio`
 * Source: Woolf 1955. Golden file: odds_ratio.
 * @example oddsRatio([[12, 5], [9, 30]]) // 8, interval 2.22 to 28.83
 */
export function oddsRatio(table: TwoByTwo, level = 0.95): RatioEstimate {
  requireTwoByTwo('table', table);
  requireLevel('level', level);
  const n = table[0][0] + table[0][1] + table[1][0] + table[1][1];
  if (table.some((row) => row.includes(0))) {
    return {
      value: null,
      reason: 'undefined-ratio',
      sentence: 'A cell of the table is empty, so the plain odds ratio has no interval.',
      low: 0,
      high: 'unbounded',
      level,
      method: 'woolf',
      n,
    };
  }
  return { ...logWald(table, 0, level), level, method: 'woolf', n };
}

/**
 * Odds ratio with ½ added to every cell, always: finite whatever the table, and comparable over elements.
 *
 * @param table rows: element missing, present; columns: insufficient, sufficient
 * @returns `zeroCell` tells that an empty cell made the addition necessary
 * Source: Haldane 1956; Anscombe 1956. Golden files: odds_ratio, two_proportions.
 * @example haldaneOddsRatio([[8, 0], [11, 21]]) // 31.8, interval 1.68 to 601.6
 */
export function haldaneOddsRatio(
  table: TwoByTwo,
  level = 0.95,
): {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly level: number;
  readonly method: 'haldane-anscombe';
  readonly n: number;
  readonly zeroCell: boolean;
} {
  requireTwoByTwo('table', table);
  requireLevel('level', level);
  const n = table[0][0] + table[0][1] + table[1][0] + table[1][1];
  const zeroCell = table.some((row) => row.includes(0));
  return { ...logWald(table, 0.5, level), level, method: 'haldane-anscombe', n, zeroCell };
}

function logWald(
  table: TwoByTwo,
  added: number,
  level: number,
): { value: number; low: number; high: number } {
  const [a, b, c, d] = table.flat().map((count) => count + added) as [number, number, number, number];
  const value = (a * d) / (b * c);
  const factor = Math.exp(normalCritical(level) * Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d));
  return { value, low: value / factor, high: value * factor };
}
