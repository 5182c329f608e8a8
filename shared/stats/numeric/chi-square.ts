import { requireLevel, requireNonNegative, requirePositive } from '../arguments.ts';
import { gammaLower, gammaUpper } from './gamma.ts';

/**
 * Upper tail of chi-square, the p-value of a statistic x.
 *
 * @param df degrees of freedom, above 0
 * @example chiSquareUpper(3.841458820694124, 1) // 0.05
 */
export function chiSquareUpper(x: number, df: number): number {
  requireNonNegative('x', x);
  requirePositive('df', df);
  return gammaUpper(df / 2, x / 2);
}

/**
 * Chi-square quantile.
 *
 * @param p probability strictly between 0 and 1
 * @example chiSquareQuantile(0.95, 1) // 3.8414588206941245
 */
export function chiSquareQuantile(p: number, df: number): number {
  requireLevel('p', p);
  requirePositive('df', df);
  const shape = df / 2;
  let low = 0;
  let high = Math.max(1, shape);
  while (gammaLower(shape, high) < p) high *= 2;
  while (high - low > 1e-15 * high) {
    const middle = low === 0 ? high / 2 : (low + high) / 2;
    if (middle === low || middle === high || middle < 1e-300) break;
    const above = p <= 0.5 ? gammaLower(shape, middle) >= p : gammaUpper(shape, middle) <= 1 - p;
    if (above) high = middle;
    else low = middle;
  }
  return low + high;
}
