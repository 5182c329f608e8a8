import { requireFinite, requireLevel, requireNonNegative, requirePositive } from '../arguments.ts';
import { studentTCritical } from '../numeric/student-t.ts';
import { betaLowerLimit, betaUpperLimit } from '../proportions/clopper-pearson.ts';

/**
 * Plain Korn-Graubard interval: Clopper-Pearson on n* = p(1-p)/V · (t_{n-1}/t_df)² cases. For reference only: it
 * collapses when the heaviest stratum shows no event, so estimates use `stratifiedProportion` instead.
 *
 * @param p weighted proportion
 * @param variance its design-based variance
 * @param n cases behind it
 * @param df design degrees of freedom
 * @returns null when p is 0 or 1, the variance is 0, or a df is below 1
 * Source: Korn & Graubard 1998; R survey `svyciprop(method = "beta")`. Golden file: survey_stratified.
 * @example kornGraubard(0.05, 0.02 ** 2, 120, 119) // 0.0184 to 0.1060
 */
export function kornGraubard(
  p: number,
  variance: number,
  n: number,
  df: number,
  level = 0.95,
): { low: number; high: number; nEff: number } | null {
  requireFinite('p', p);
  requireNonNegative('variance', variance);
  requirePositive('n', n);
  requireFinite('df', df);
  requireLevel('level', level);
  if (p <= 0 || p >= 1 || variance === 0 || df < 1 || n < 2) return null;
  const inflation = studentTCritical(level, n - 1) / studentTCritical(level, df);
  const nEff = ((p * (1 - p)) / variance) * inflation * inflation;
  const tail = (1 - level) / 2;
  return {
    low: betaLowerLimit(nEff * p, nEff, tail),
    high: betaUpperLimit(nEff * p, nEff, tail),
    nEff,
  };
}
