import fc from 'fast-check';

/** Reviewed strata with whole-number counts: events <= reviewed <= population, at least one review each. */
export const reviewedStrata = fc.array(
  fc
    .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 40 }))
    .map(([reviewed, unreviewed, events]) => ({
      population: reviewed + unreviewed,
      reviewed,
      events: Math.min(events, reviewed),
    })),
  { minLength: 1, maxLength: 5 },
);

/** The same with every event and non-event exchanged. */
export function complement<S extends { readonly reviewed: number; readonly events: number }>(
  strata: readonly S[],
): S[] {
  return strata.map((stratum) => ({ ...stratum, events: stratum.reviewed - stratum.events }));
}
