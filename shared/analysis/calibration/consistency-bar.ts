import { binomialCdf } from '../../stats/index.ts';

/**
 * Where the observed share of a bin would fall with the given chance if what is stated were true: binomial quantiles
 * at the bin's effective size. A point outside speaks against the signal.
 *
 * Source: Broecker & Smith 2007.
 * @param mean stated probability, 0 to 1
 * @param nEff effective number of labels, above 0
 * @example consistencyBar(0.5, 100, 0.95) // { low: 0.4, high: 0.6 }
 */
export function consistencyBar(mean: number, nEff: number, level: number): { low: number; high: number } {
  const n = Math.max(1, Math.round(nEff));
  return {
    low: leastCount(n, mean, (1 - level) / 2) / n,
    high: leastCount(n, mean, (1 + level) / 2) / n,
  };
}

/** The least k with P(X <= k) at or above `share`, by halving. */
function leastCount(n: number, mean: number, share: number): number {
  let low = 0;
  let high = n;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (binomialCdf(middle, n, mean) >= share) high = middle;
    else low = middle + 1;
  }
  return low;
}
