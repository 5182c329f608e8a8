import { requireSameLength, requireWeights } from '../arguments.ts';
import { cannotEstimate, type NotEstimable, StatsArgumentError } from '../estimate.ts';

/** q rows of q counts: row = answer of the first reviewer, column = answer of the second. */
export type AgreementTable = readonly (readonly number[])[];

/**
 * Crosses the answers of two reviewers on the same cases. A case that one of them left out (null) is skipped.
 *
 * Errors: unequal lengths, an answer that is not among the categories, weights negative or not finite.
 * @param first n answers of one reviewer
 * @param second n answers of the other
 * @param categories the q answers on offer, in order
 * @param weight n case weights; without them the cells are counts
 * @example agreementTable(['yes', 'no'], ['yes', 'yes'], ['yes', 'no']) // [[1, 0], [1, 0]]
 */
export function agreementTable<T>(
  first: readonly (T | null)[],
  second: readonly (T | null)[],
  categories: readonly T[],
  weight?: ArrayLike<number>,
): number[][] {
  requireSameLength('second', second, 'first', first);
  if (weight !== undefined) {
    requireSameLength('weight', weight, 'first', first);
    requireWeights('weight', weight);
  }
  const table = categories.map(() => categories.map(() => 0));
  const codes = new Map(categories.map((category, code) => [category, code]));
  for (let i = 0; i < first.length; i++) {
    const row = codeOf(codes, first[i]!, 'first', i);
    const column = codeOf(codes, second[i]!, 'second', i);
    if (row !== null && column !== null) table[row]![column]! += weight === undefined ? 1 : weight[i]!;
  }
  return table;
}

function codeOf<T>(codes: ReadonlyMap<T, number>, answer: T | null, argument: string, at: number) {
  if (answer === null) return null;
  const code = codes.get(answer);
  if (code === undefined) {
    throw new StatsArgumentError(
      argument,
      `must hold only the listed categories, got ${String(answer)} at ${at}`,
    );
  }
  return code;
}

/** Shares of a table: cells and both margins sum to 1. */
export type TableShares = {
  readonly total: number;
  readonly cell: readonly (readonly number[])[];
  readonly row: readonly number[];
  readonly column: readonly number[];
};

/** Throws unless the table is square with at least two categories and finite cells of at least 0. */
export function requireTable(table: AgreementTable): void {
  if (table.length < 2) throw new StatsArgumentError('table', 'must have at least two categories');
  table.forEach((row, i) => {
    requireSameLength(`table[${i}]`, row, 'table', table);
    requireWeights(`table[${i}]`, row);
  });
}

/** Throws unless every cell is a whole number: a count of cases, not a sum of weights. */
export function requireCounts(table: AgreementTable): void {
  table.forEach((row, i) => {
    if (!row.every(Number.isInteger)) {
      throw new StatsArgumentError(
        `table[${i}]`,
        'must hold counts of cases; weighted cases have their own function',
      );
    }
  });
}

/** Cells and margins as shares of the total. */
export function tableShares(table: AgreementTable): TableShares | NotEstimable {
  const total = table.reduce((sum, row) => sum + row.reduce((s, count) => s + count, 0), 0);
  if (!(total > 0)) {
    return cannotEstimate('nothing-reviewed', 'The two reviewers have no case in common yet.', { n: 0 });
  }
  const cell = table.map((row) => row.map((count) => count / total));
  const row = cell.map((shares) => shares.reduce((sum, share) => sum + share, 0));
  const column = cell.map((_, j) => cell.reduce((sum, shares) => sum + shares[j]!, 0));
  return { total, cell, row, column };
}
