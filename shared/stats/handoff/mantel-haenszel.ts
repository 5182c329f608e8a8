import { requireLevel, requireNonEmpty } from '../arguments.ts';
import { cannotEstimate, type Estimate } from '../estimate.ts';
import { chiSquareUpper } from '../numeric/chi-square.ts';
import { normalCritical } from '../numeric/normal.ts';
import { requireTwoByTwo, type TwoByTwo } from '../proportions/two-by-two.ts';

/**
 * Odds ratio pooled over strata (queues, escalation types): Σ ad/n / Σ bc/n with the Robins-Breslow-Greenland
 * interval, and the Cochran-Mantel-Haenszel test without continuity correction.
 *
 * @param tables one table per stratum; empty ones add nothing
 * @param level two-sided confidence
 * @returns the ratio, not estimable when a pooled product is 0, and the p-value, null when no stratum varies
 * Source: Mantel & Haenszel 1959; Robins, Breslow & Greenland 1986. Golden file: odds_ratio.
 * @example
 * mantelHaenszel([[[25, 4], [23, 25]], [[27, 12], [14, 27]]]).oddsRatio // 5.23, interval 2.51 to 10.9
 */
export function mantelHaenszel(
  tables: readonly TwoByTwo[],
  level = 0.95,
): { readonly oddsRatio: Estimate; readonly p: number | null } {
  requireNonEmpty('tables', tables);
  requireLevel('level', level);
  let n = 0;
  let up = 0;
  let down = 0;
  let upUp = 0;
  let mixed = 0;
  let downDown = 0;
  let gap = 0;
  let variance = 0;
  tables.forEach((table, i) => {
    requireTwoByTwo(`tables[${i}]`, table);
    const [[a, b], [c, d]] = table;
    const size = a + b + c + d;
    n += size;
    if (size === 0) return;
    const agree = (a + d) / size;
    const disagree = (b + c) / size;
    const r = (a * d) / size;
    const s = (b * c) / size;
    up += r;
    down += s;
    upUp += agree * r;
    mixed += agree * s + disagree * r;
    downDown += disagree * s;
    gap += a - ((a + b) * (a + c)) / size;
    if (size > 1) variance += ((a + b) * (c + d) * (a + c) * (b + d)) / (size * size * (size - 1));
  });
  const p = variance > 0 ? chiSquareUpper((gap * gap) / variance, 1) : null;
  const method = 'mantel-haenszel';
  if (up === 0 || down === 0) {
    const sentence = 'In no stratum do both pairs of opposite cells hold cases.';
    return { oddsRatio: cannotEstimate('undefined-ratio', sentence, { level, method, n }), p };
  }
  const error = Math.sqrt(upUp / (2 * up * up) + mixed / (2 * up * down) + downDown / (2 * down * down));
  const factor = Math.exp(normalCritical(level) * error);
  const value = up / down;
  return { oddsRatio: { value, low: value / factor, high: value * factor, level, method, n }, p };
}
