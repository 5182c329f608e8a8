import fc from 'fast-check';

export type LabelledCases = { label: number[]; score: number[]; weight: number[] };

const row = fc.record({
  label: fc.integer({ min: 0, max: 1 }),
  tenths: fc.integer({ min: 0, max: 10 }),
  weight: fc.integer({ min: 1, max: 4 }),
});

const columns = (rows: readonly { label: number; tenths: number; weight: number }[]): LabelledCases => ({
  label: rows.map((entry) => entry.label),
  score: rows.map((entry) => entry.tenths / 10),
  weight: rows.map((entry) => entry.weight),
});

/** Any cases at all: none, one class, all tied; scores within [0, 1]. */
export const anyCases = fc.array(row, { maxLength: 30 }).map(columns);

/** Cases with two of each label that no cut of the score separates; scores tie often and lie within [0, 1]. */
export const labelledCases = fc.array(row, { maxLength: 40 }).map((rows) => {
  const anchor = { label: [0, 1, 0, 1], score: [0.2, 0.4, 0.7, 0.9], weight: [1, 1, 1, 1] };
  const { label, score, weight } = columns(rows);
  return {
    label: [...anchor.label, ...label],
    score: [...anchor.score, ...score],
    weight: [...anchor.weight, ...weight],
  };
});

/** Every entry repeated as often as its weight says. */
export function repeatRows(values: readonly number[], times: readonly number[]): number[] {
  return values.flatMap((value, i) => Array.from({ length: times[i]! }, () => value));
}
