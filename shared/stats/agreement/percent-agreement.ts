import type { Estimate } from '../estimate.ts';
import { wilson } from '../proportions/wilson.ts';
import { type AgreementTable, requireCounts, requireTable } from './agreement-table.ts';

/**
 * Percent agreement of two reviewers: the share of common cases with the same answer, with a Wilson interval.
 * Show it beside every chance-corrected coefficient.
 *
 * Cannot be estimated: no common case.
 * Errors: a table that is not square, cells that are not counts.
 * Source: Cicchetti & Feinstein 1990; Wilson 1927. Golden file: kappa_two_raters.
 * @param table q x q counts
 * @param level confidence level
 * @example percentAgreement([[40, 9], [6, 45]]).value // 0.85
 */
export function percentAgreement(table: AgreementTable, level = 0.95): Estimate {
  requireTable(table);
  requireCounts(table);
  let same = 0;
  let total = 0;
  table.forEach((row, i) => {
    same += row[i]!;
    for (const count of row) total += count;
  });
  return wilson(same, total, level);
}
