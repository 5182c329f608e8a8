import fc from 'fast-check';

/** Labelled cases with both classes, scores that tie often, and whole-number weights, for property tests. */
export const labelledCases = fc
  .array(
    fc.record({
      label: fc.integer({ min: 0, max: 1 }),
      tenths: fc.integer({ min: 0, max: 10 }),
      weight: fc.integer({ min: 1, max: 4 }),
    }),
    {
      minLength: 4,
      maxLength: 40,
    },
  )
  .map((rows) => ({
    label: [0, 1, 0, 1, ...rows.map((row) => row.label)],
    score: [0.2, 0.4, 0.7, 0.9, ...rows.map((row) => row.tenths / 10)],
    weight: [1, 1, 1, 1, ...rows.map((row) => row.weight)],
  }));

/** Every row repeated as often as its weight says. */
export function repeatRows(values: readonly number[], times: readonly number[]): number[] {
  return values.flatMap((value, i) => Array.from({ length: times[i]! }, () => value));
}
