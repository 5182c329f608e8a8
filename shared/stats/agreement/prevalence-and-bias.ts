import { type NotEstimable, StatsArgumentError } from '../estimate.ts';
import { type AgreementTable, requireTable, tableShares } from './agreement-table.ts';

export type PrevalenceAndBias = {
  /** |a - d| / n: how one-sided the answers are. Above 0.6 kappa can be low although reviewers agree. */
  readonly value: number;
  /** |b - c| / n: how differently often the two reviewers give the first answer. */
  readonly bias: number;
  readonly skewed: boolean;
};

/** Above this prevalence index kappa has to be read beside percent agreement, AC1 and alpha. */
const SKEWED = 0.6;

/**
 * Prevalence and bias index of a 2 x 2 table: what makes kappa low in spite of high agreement.
 *
 * Cannot be estimated: no common case.
 * Errors: a table that is not 2 x 2, cells negative or not finite.
 * Source: Byrt, Bishop & Carlin 1993; Feinstein & Cicchetti 1990. Golden file: kappa_two_raters.
 * @param table 2 x 2 counts, or sums of case weights
 * @example prevalenceAndBias([[80, 10], [5, 5]]).value // 0.75
 */
export function prevalenceAndBias(table: AgreementTable): PrevalenceAndBias | NotEstimable {
  requireTable(table);
  if (table.length !== 2) throw new StatsArgumentError('table', `must be 2 x 2, got ${table.length} rows`);
  const shares = tableShares(table);
  if ('reason' in shares) return shares;
  const { cell } = shares;
  const value = Math.abs(cell[0]![0]! - cell[1]![1]!);
  return { value, bias: Math.abs(cell[0]![1]! - cell[1]![0]!), skewed: value > SKEWED };
}
