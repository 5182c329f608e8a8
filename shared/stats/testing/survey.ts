import fc from 'fast-check';

/** A stratified sample with values: stratum and 0-1 value per case, and a population per stratum. */
export const surveyWithValues = fc
  .array(
    fc.record({
      size: fc.integer({ min: 2, max: 12 }),
      unreviewed: fc.integer({ min: 0, max: 60 }),
      values: fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 12, maxLength: 12 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((strata) => ({
    stratum: strata.flatMap(({ size }, h) => new Array<number>(size).fill(h)),
    populations: strata.map(({ size, unreviewed }) => size + unreviewed),
    y: strata.flatMap(({ size, values }) => values.slice(0, size)),
  }));
