import { requireLevel } from '../arguments.ts';
import { cannotEstimate, type Estimate } from '../estimate.ts';
import { binomialCdf } from '../numeric/binomial.ts';
import { binomialDensity } from '../numeric/binomial-density.ts';
import { chiSquareUpper } from '../numeric/chi-square.ts';
import { normalCritical } from '../numeric/normal.ts';
import { requireTwoByTwo, type TwoByTwo } from './two-by-two.ts';

export type McNemar = {
  /** Exact two-sided binomial p-value. */
  readonly exact: number;
  /** Mid-p value: less conservative. */
  readonly midP: number;
  /** Chi-square without continuity correction; null when the two never differ. */
  readonly chiSquare: { readonly statistic: number; readonly p: number } | null;
};

/**
 * McNemar's test of two policies judged on the same cases.
 *
 * @param table [[both right, only the first right], [only the second right, both wrong]]
 * @returns p-values of 1 when the two never differ
 * Source: McNemar 1947; Fagerland, Lydersen & Laake 2013 (mid-p). Golden file: paired_proportions.
 * @example mcNemar([[20, 6], [0, 9]]).exact // 0.03125
 */
export function mcNemar(table: TwoByTwo): McNemar {
  requireTwoByTwo('table', table);
  const b = table[0][1];
  const c = table[1][0];
  const differing = b + c;
  if (differing === 0) return { exact: 1, midP: 1, chiSquare: null };
  const fewer = Math.min(b, c);
  const exact = Math.min(1, 2 * binomialCdf(fewer, differing, 0.5));
  const midP = Math.min(1, exact - binomialDensity(fewer, differing, 0.5, 0.5));
  const statistic = (b - c) ** 2 / differing;
  return { exact, midP, chiSquare: { statistic, p: chiSquareUpper(statistic, 1) } };
}

/**
 * Difference of two paired proportions, (b - c)/n, with the Bonett-Price interval (the default) or Agresti and Min's:
 * d̃ ± z √(b + c + k - (b-c)²/(n+2)) / (n+2), d̃ = (b-c)/(n+2), k = 2 or 1.
 *
 * With sampling weights take `stratifiedMean` of the differences per case instead.
 *
 * @param table as in `mcNemar`
 * @returns not estimable, with the interval [-1, 1], for an empty table
 * Source: Bonett & Price 2012; Agresti & Min 2005. Golden file: paired_proportions.
 * @example pairedDifference([[20, 6], [0, 9]]) // 0.1714, interval 0.0217 to 0.3026
 */
export function pairedDifference(
  table: TwoByTwo,
  level = 0.95,
  method: 'bonett-price' | 'agresti-min' = 'bonett-price',
): Estimate {
  requireTwoByTwo('table', table);
  requireLevel('level', level);
  const [[a, b], [c, d]] = table;
  const n = a + b + c + d;
  if (n === 0) {
    const known = { low: -1, high: 1, level, method, n };
    return cannotEstimate('nothing-reviewed', 'No case was judged under both policies.', known);
  }
  const centre = (b - c) / (n + 2);
  const added = method === 'bonett-price' ? 2 : 1;
  const spread = Math.sqrt(b + c + added - (b - c) ** 2 / (n + 2)) / (n + 2);
  const half = normalCritical(level) * spread;
  const [low, high] = [Math.max(-1, centre - half), Math.min(1, centre + half)];
  return { value: (b - c) / n, low, high, level, method, n, events: b + c };
}
