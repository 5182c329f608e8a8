import { requireFinite, requireLevel, requirePositive } from '../arguments.ts';
import { betaCdf, betaQuantile } from './beta.ts';

/**
 * Student t distribution function P(T <= t).
 *
 * @param df degrees of freedom, above 0, need not be whole
 * @example studentTCdf(2.2281388519649385, 10) // 0.975
 */
export function studentTCdf(t: number, df: number): number {
  requireFinite('t', t);
  requirePositive('df', df);
  if (t === 0) return 0.5;
  const square = t * t;
  // The smaller of x and 1-x goes in, so that neither end loses digits.
  const tail =
    square < df
      ? (1 - betaCdf(square / (df + square), 0.5, df / 2)) / 2
      : betaCdf(df / (df + square), df / 2, 0.5) / 2;
  return t < 0 ? tail : 1 - tail;
}

/**
 * Student t quantile.
 *
 * @param p probability strictly between 0 and 1
 * @example studentTQuantile(0.975, 5) // 2.5705818356363146
 */
export function studentTQuantile(p: number, df: number): number {
  requireLevel('p', p);
  requirePositive('df', df);
  if (p === 0.5) return 0;
  const twoTails = 2 * Math.min(p, 1 - p);
  // x = df/(df + t²). Far out x is small and keeps its digits; near the middle 1 - x does.
  const x = twoTails > 0.5 ? 1 : betaQuantile(twoTails, df / 2, 0.5);
  const y = x > 0.5 ? betaQuantile(1 - twoTails, 0.5, df / 2) : 1 - x;
  const square = x > 0.5 ? (df * y) / (1 - y) : (df * y) / x;
  return p < 0.5 ? -Math.sqrt(square) : Math.sqrt(square);
}

/** Two-sided critical value: the t with P(|T| <= t) = level. */
export function studentTCritical(level: number, df: number): number {
  return -studentTQuantile((1 - level) / 2, df);
}
