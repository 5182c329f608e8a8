import { type AgreementTable, requireTable } from './agreement-table.ts';

/**
 * Specific agreement per category: of all times either reviewer gave this answer, the share where both did,
 * 2 n_kk / (n_k. + n_.k). With two categories these are positive and negative agreement.
 *
 * Null for a category that nobody used.
 * Errors: a table that is not square, cells negative or not finite.
 * Source: Cicchetti & Feinstein 1990. Golden file: kappa_two_raters.
 * @param table q x q counts, or sums of case weights
 * @returns q shares
 * @example specificAgreement([[40, 10], [10, 40]]) // [0.8, 0.8]
 */
export function specificAgreement(table: AgreementTable): (number | null)[] {
  requireTable(table);
  return table.map((row, k) => {
    let used = 0;
    for (let j = 0; j < table.length; j++) used += row[j]! + table[j]![k]!;
    return used > 0 ? (2 * row[k]!) / used : null;
  });
}
