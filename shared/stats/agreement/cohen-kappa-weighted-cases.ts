import { requireLevel } from '../arguments.ts';
import { cannotEstimate, type Estimated, type NotEstimable } from '../estimate.ts';
import { normalCritical } from '../numeric/normal.ts';
import { agreementTable, tableShares } from './agreement-table.ts';
import { agreementWeights, type PartialCredit } from './agreement-weights.ts';
import { kappaParts, noVariation } from './cohen-kappa.ts';

export type WeightedCasesKappa = Estimated & { readonly standardError: number; readonly observed: number };

export type WeightedCasesOptions = {
  readonly credit?: PartialCredit;
  readonly level?: number;
};

/**
 * Cohen's kappa when cases carry sampling weights: the cells are sums of weights, the standard error is the
 * jackknife over cases. Multiplying all weights by a constant changes nothing.
 *
 * Cannot be estimated: no common case with weight, no variation, fewer than three common cases, or a case
 * without which kappa is undefined.
 * Errors: unequal lengths, an answer that is not among the categories, weights negative or not finite.
 * Source: Cohen 1968; Efron & Stein 1981 (jackknife). Golden file: kappa_weighted_cases.
 * @param first n answers of one reviewer, null where there is none
 * @param second n answers of the other
 * @param categories the q answers on offer, in order
 * @param weight n case weights
 * @example cohenKappaWeightedCases([0, 0, 1, 1], [0, 0, 1, 0], [0, 1], [1, 1, 1, 1]).value // 0.5
 */
export function cohenKappaWeightedCases<T>(
  first: readonly (T | null)[],
  second: readonly (T | null)[],
  categories: readonly T[],
  weight: ArrayLike<number>,
  options: WeightedCasesOptions = {},
): WeightedCasesKappa | NotEstimable {
  const { credit = 'none', level = 0.95 } = options;
  requireLevel('level', level);
  const table = agreementTable(first, second, categories, weight);
  const weights = agreementWeights(categories.length, credit);
  const whole = kappaOf(table, weights);
  if ('reason' in whole) return whole;
  const codes = new Map(categories.map((category, code) => [category, code]));
  const without: number[] = [];
  for (let i = 0; i < first.length; i++) {
    if (first[i] === null || second[i] === null || weight[i] === 0) continue;
    const cells = table[codes.get(first[i]!)!]!;
    const column = codes.get(second[i]!)!;
    const before = cells[column]!;
    cells[column] = Math.max(0, before - weight[i]!);
    const rest = kappaOf(table, weights);
    cells[column] = before;
    if ('reason' in rest) return dependsOnOneCase(first.length);
    without.push(rest.value);
  }
  const n = without.length;
  if (n < 3) return dependsOnOneCase(n);
  const mean = without.reduce((sum, value) => sum + value, 0) / n;
  const spread = without.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const standardError = Math.sqrt(((n - 1) / n) * spread);
  const half = normalCritical(level) * standardError;
  const { value, observed } = whole;
  return {
    value,
    low: value - half,
    high: value + half,
    level,
    method: 'jackknife',
    n,
    standardError,
    observed,
  };
}

function kappaOf(
  table: readonly (readonly number[])[],
  weights: readonly (readonly number[])[],
): { value: number; observed: number } | NotEstimable {
  const shares = tableShares(table);
  if ('reason' in shares) return shares;
  const { observed, expected } = kappaParts(shares, weights);
  if (expected >= 1 - 1e-15) return noVariation(0);
  return { value: (observed - expected) / (1 - expected), observed };
}

function dependsOnOneCase(n: number): NotEstimable {
  const sentence = 'Kappa hangs on a single case here, so its error is unknown. Review more common cases.';
  return cannotEstimate('too-few', sentence, { n });
}
