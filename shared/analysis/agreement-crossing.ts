import { count, plural } from '../format.ts';
import type { CaseRatings } from './agreement-figures.ts';

/**
 * The answers of two reviewers crossed.
 * @returns q rows (first) of q columns (second), each with the ids of its cases
 */
export function crossTable(
  first: string,
  second: string,
  ratings: readonly { readonly caseId: string; readonly answers: CaseRatings }[],
  categories: readonly string[],
): string[][][] {
  const cells = categories.map(() => categories.map((): string[] => []));
  for (const { caseId, answers } of ratings) {
    const row = categories.indexOf(answers.get(first) ?? '');
    const column = categories.indexOf(answers.get(second) ?? '');
    cells[row]?.[column]?.push(caseId);
  }
  return cells;
}

/** Splits from which a direction is read off a table. */
const ENOUGH_SPLITS = 5;

/** Whether two reviewers differ in one direction: then the wording is more likely at fault than attention. */
export function crossReading(
  first: string,
  second: string,
  cells: readonly (readonly (readonly string[])[])[],
  labels: readonly string[],
): string {
  const apart = cells.flatMap((row, i) =>
    row.flatMap((cases, j) => (i === j || cases.length === 0 ? [] : [{ i, j, n: cases.length }])),
  );
  const splits = apart.reduce((sum, { n }) => sum + n, 0);
  if (splits === 0) return 'No case is split.';
  const [most] = [...apart].sort((a, b) => b.n - a.n);
  if (!most || splits < ENOUGH_SPLITS) return `${plural(splits, 'case')} split, too few to see a direction.`;
  const back = cells[most.j]?.[most.i]?.length ?? 0;
  const says = `${first} says “${labels[most.i]}” where ${second} says “${labels[most.j]}”: ${count(most.n)} of ${plural(splits, 'split')}.`;
  return most.n > 2 * back
    ? `${says} Not symmetric, so look at the wording before the people.`
    : `${says} The other way round it is ${count(back)}: no direction.`;
}
