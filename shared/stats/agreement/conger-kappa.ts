import { cannotEstimate, type NotEstimable, StatsArgumentError } from '../estimate.ts';
import { noVariation } from './cohen-kappa.ts';

export type CongerKappa = {
  readonly value: number;
  readonly observed: number;
  readonly expected: number;
  readonly n: number;
};

/**
 * Conger's kappa: the exact form of Fleiss' kappa for m fixed reviewers who rated every unit; chance agreement
 * is the mean over pairs of reviewers of the product of their own margins. With two reviewers it is Cohen's
 * kappa.
 *
 * Cannot be estimated: no unit, fewer than two reviewers, a missing rating, no variation.
 * Errors: an answer that is not among the categories, lists of unequal length.
 * Source: Conger 1980. Golden file: multi_rater_cac.
 * @param ratings one list per unit with one answer per reviewer
 * @param categories the q answers on offer
 * @example congerKappa([[1, 1], [1, 0], [0, 0], [0, 0]], [0, 1]).value // 0.5
 */
export function congerKappa<T>(
  ratings: readonly (readonly (T | null)[])[],
  categories: readonly T[],
): CongerKappa | NotEstimable {
  const n = ratings.length;
  const m = ratings[0]?.length ?? 0;
  if (m < 2) {
    return cannotEstimate('no-overlap', 'Agreement needs two reviewers on at least one unit.', { n });
  }
  const codes = new Map(categories.map((category, code) => [category, code]));
  const margin = Array.from({ length: m }, () => new Float64Array(categories.length));
  let agreeing = 0;
  for (const [i, row] of ratings.entries()) {
    if (row.length !== m) throw new StatsArgumentError(`ratings[${i}]`, `must have ${m} entries`);
    const counts = new Float64Array(categories.length);
    for (const [r, answer] of row.entries()) {
      if (answer === null) {
        const sentence = 'This form needs every rating of every reviewer; use Fleiss or alpha with gaps.';
        return cannotEstimate('no-overlap', sentence, { n });
      }
      const code = codes.get(answer);
      if (code === undefined) {
        throw new StatsArgumentError(`ratings[${i}]`, `must hold only the listed categories, got ${answer}`);
      }
      margin[r]![code]! += 1 / n;
      counts[code]! += 1;
    }
    for (const count of counts) agreeing += count * (count - 1);
  }
  const observed = agreeing / (n * m * (m - 1));
  let expected = 0;
  for (let k = 0; k < categories.length; k++) {
    const sum = margin.reduce((total, shares) => total + shares[k]!, 0);
    const squares = margin.reduce((total, shares) => total + shares[k]! ** 2, 0);
    expected += (sum * sum - squares) / (m * (m - 1));
  }
  if (expected >= 1 - 1e-15) return noVariation(n);
  return { value: (observed - expected) / (1 - expected), observed, expected, n };
}
