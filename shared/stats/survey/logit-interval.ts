import { requireFinite, requireLevel, requireNonNegative } from '../arguments.ts';
import { studentTCritical } from '../numeric/student-t.ts';

/**
 * Interval on the logit scale: expit(logit p ± t_df · SE / (p(1-p))). For reference only, because it is undefined
 * exactly where rare events need it.
 *
 * @returns null when p is 0 or 1, the standard error is 0, or df is below 1
 * Source: R survey `svyciprop(method = "logit")`. Golden files: survey_stratified, whole_system.
 * @example logitInterval(0.05, 0.02, 119) // 0.0224 to 0.1081
 */
export function logitInterval(
  p: number,
  standardError: number,
  df: number,
  level = 0.95,
): { low: number; high: number } | null {
  requireFinite('p', p);
  requireNonNegative('standardError', standardError);
  requireFinite('df', df);
  requireLevel('level', level);
  if (p <= 0 || p >= 1 || standardError === 0 || df < 1) return null;
  const logit = Math.log(p / (1 - p));
  const half = (studentTCritical(level, df) * standardError) / (p * (1 - p));
  return { low: expit(logit - half), high: expit(logit + half) };
}

const expit = (x: number): number => 1 / (1 + Math.exp(-x));
