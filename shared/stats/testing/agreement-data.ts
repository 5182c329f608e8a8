import fc from 'fast-check';

/** Square tables of counts with at least one case. */
export const countTables = fc
  .integer({ min: 2, max: 4 })
  .chain((q) => fc.array(fc.array(fc.nat(9), { minLength: q, maxLength: q }), { minLength: q, maxLength: q }))
  .filter((table) => table.flat().some((count) => count > 0));

/** Ratings of up to five reviewers over three categories with gaps. */
export const ratingsWithGaps = fc.integer({ min: 2, max: 5 }).chain((reviewers) =>
  fc.array(fc.array(fc.constantFrom(0, 1, 2, null), { minLength: reviewers, maxLength: reviewers }), {
    minLength: 2,
    maxLength: 25,
  }),
);

/** The answers of both reviewers case by case, from their table. */
export function casesOfTable(table: readonly (readonly number[])[]): { first: number[]; second: number[] } {
  const first: number[] = [];
  const second: number[] = [];
  table.forEach((row, i) => {
    row.forEach((count, j) => {
      for (let k = 0; k < count; k++) {
        first.push(i);
        second.push(j);
      }
    });
  });
  return { first, second };
}
