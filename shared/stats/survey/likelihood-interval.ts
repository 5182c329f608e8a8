import { requireFinite, requireLevel, requireNonNegative, requirePositive } from '../arguments.ts';
import { findSwitch } from '../numeric/find-root.ts';
import { studentTCritical } from '../numeric/student-t.ts';

/**
 * Likelihood-ratio interval of a weighted proportion: all π with 2 n*·(p ln(p/π) + q ln(q/(1-π))) ≤ t²_df, where
 * n* = p(1-p)/V · (n-1)/n. For reference.
 *
 * @param n cases behind it
 * @returns null when p is 0 or 1, the variance is 0, or df is below 1
 * Source: Rao & Scott 1984; R survey `svyciprop(method = "likelihood")`. Golden file: survey_stratified.
 * @example likelihoodInterval(0.05, 0.02 ** 2, 120, 119) // 0.0198 to 0.0999
 */
export function likelihoodInterval(
  p: number,
  variance: number,
  n: number,
  df: number,
  level = 0.95,
): { low: number; high: number } | null {
  requireFinite('p', p);
  requireNonNegative('variance', variance);
  requirePositive('n', n);
  requireFinite('df', df);
  requireLevel('level', level);
  if (p <= 0 || p >= 1 || variance === 0 || df < 1 || n < 2) return null;
  const critical = studentTCritical(level, df);
  const limit = (critical * critical * variance * n) / (2 * p * (1 - p) * (n - 1));
  const distance = (rate: number): number =>
    p * Math.log(p / rate) + (1 - p) * Math.log((1 - p) / (1 - rate));
  return {
    low: findSwitch(0, p, (rate) => distance(rate) <= limit, 1e-15),
    high: findSwitch(p, 1, (rate) => distance(rate) > limit, 1e-15),
  };
}
