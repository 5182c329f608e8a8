import type { Ranged } from '../../model/handoff.ts';
import { binomialCdf } from '../../stats/numeric/binomial.ts';
import { quantileOfSorted } from '../../stats/numeric/quantile.ts';

/** With fewer values no two of them enclose the median at 95 %. */
const LEAST_FOR_MEDIAN = 6;

/**
 * The median of values with the interval that two of them make: the values of rank k from either end, with the largest
 * k for which the median lies outside with no more than 1 - level. No shape of the distribution is assumed.
 *
 * Source: Conover 1999, section 3.2.
 * @returns null with fewer than six values
 * @example medianInterval([1, 2, 3, 4, 5, 6]) // 3.5, interval 1 to 6
 */
export function medianInterval(values: readonly number[], level = 0.95): Ranged | null {
  const n = values.length;
  if (n < LEAST_FOR_MEDIAN) return null;
  const sorted = [...values].sort((a, b) => a - b);
  let rank = 1;
  while (binomialCdf(rank, n, 0.5) <= (1 - level) / 2) rank += 1;
  return {
    value: quantileOfSorted(sorted, 0.5),
    low: sorted[rank - 1] as number,
    high: sorted[n - rank] as number,
  };
}
