import { requireCount } from '../arguments.ts';
import { StatsArgumentError } from '../estimate.ts';

/** Counts of a 2x2 table by rows: [[a, b], [c, d]]. */
export type TwoByTwo = readonly [readonly [number, number], readonly [number, number]];

/** Checks that the table holds four whole numbers. */
export function requireTwoByTwo(argument: string, table: TwoByTwo): void {
  if (table.length !== 2 || table.some((row) => row.length !== 2)) {
    throw new StatsArgumentError(argument, 'must have two rows of two counts');
  }
  table.forEach((row, i) => {
    row.forEach((count, j) => {
      requireCount(`${argument}[${i}][${j}]`, count);
    });
  });
}
