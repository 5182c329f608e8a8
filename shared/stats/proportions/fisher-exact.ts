import { hypergeometricDensity } from '../numeric/hypergeometric.ts';
import { requireTwoByTwo, type TwoByTwo } from './two-by-two.ts';

/** Tables whose probability differs by rounding only count as equally likely. */
const SLACK = 1 + 1e-7;

/**
 * Fisher's exact test of a 2x2 table, two-sided: the sum over all tables with the same margins that are not more
 * likely than this one. The mid-p value counts equally likely tables half, and is less conservative.
 *
 * @param table unweighted counts; never weighted ones, which would inflate n
 * @returns p-values; 1 and ½ for an empty margin
 * Source: Fisher 1935; Lancaster 1961 (mid-p). Golden files: two_proportions, odds_ratio.
 * @example fisherExact([[12, 5], [9, 30]]).p // 0.002
 */
export function fisherExact(table: TwoByTwo): { readonly p: number; readonly midP: number } {
  requireTwoByTwo('table', table);
  const [[a, b], [c, d]] = table;
  const row = a + b;
  const column = a + c;
  const n = row + c + d;
  const observed = hypergeometricDensity(a, n, column, row);
  let less = 0;
  let asLikely = 0;
  for (let x = Math.max(0, row + column - n); x <= Math.min(row, column); x++) {
    const probability = hypergeometricDensity(x, n, column, row);
    if (probability * SLACK < observed) less += probability;
    else if (probability <= observed * SLACK) asLikely += probability;
  }
  return { p: Math.min(1, less + asLikely), midP: Math.min(1, less + asLikely / 2) };
}
