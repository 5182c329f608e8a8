import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as stats from './index.ts';
import { eventsOf, level } from './testing/events-of.ts';
import { COSTS, scoredCases } from './testing/scored-cases.ts';
import { bothSides } from './testing/sides.ts';
import { reviewedStrata } from './testing/strata.ts';
import { surveyWithValues } from './testing/survey.ts';

/** Paths of all numbers in a result that are NaN or infinite. */
function brokenNumbers(value: unknown, path = 'result'): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} = ${value}`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => brokenNumbers(inner, `${path}.${key}`));
}

const sound = (...results: readonly unknown[]): void => {
  expect(results.flatMap((result) => brokenNumbers(result))).toEqual([]);
};

describe('no NaN and no infinity leaves the core', () => {
  test('for one and two groups, however small', () => {
    const few = fc.tuple(fc.nat(6), fc.nat(6)).map(([n, events]) => ({ n, events: Math.min(events, n) }));
    fc.assert(
      fc.property(fc.oneof(few, eventsOf), fc.oneof(few, eventsOf), level, (a, b, confidence) => {
        const groups = [a.events, a.n, b.events, b.n] as const;
        const table = [
          [a.events, a.n - a.events],
          [b.events, b.n - b.events],
        ] as const;
        sound(
          stats.plainProportion(a.events, a.n, confidence),
          stats.wilson(a.events, a.n, confidence),
          stats.confidenceSequence(a.events, a.n, confidence),
          stats.newcombe(...groups, confidence),
          stats.miettinenNurminen(...groups, confidence),
          stats.miettinenNurminenRatio(...groups, confidence),
          stats.katzRatio(...groups, confidence),
          stats.pooledZTest(...groups),
          stats.fisherExact(table),
          stats.conditionalOddsRatio(table, confidence),
          stats.haldaneOddsRatio(table, confidence),
          stats.mantelHaenszel([table], confidence),
          stats.mcNemar(table),
          stats.pairedDifference(table, confidence),
        );
      }),
    );
  });

  test('for strata and sides, unreviewed ones too', () => {
    fc.assert(
      fc.property(reviewedStrata, bothSides, fc.boolean(), (strata, sides, blank) => {
        const blanked = blank ? sides.map((stratum) => ({ ...stratum, reviewed: 0, events: 0 })) : sides;
        sound(
          stats.stratifiedProportion(strata),
          stats.smoothedKornGraubard(strata),
          stats.projectHalfWidth(
            strata,
            strata.map(() => 3),
          ),
          stats.wholeSystem(blanked),
          stats.compareSystems(sides, blanked, 'recall'),
          stats.meldedUpper(strata, 0.9),
        );
      }),
      { numRuns: 30 },
    );
  });

  test('for means, domains and elements', () => {
    fc.assert(
      fc.property(surveyWithValues, ({ stratum, populations, y }) => {
        const sample = { stratum, populations };
        const other = y.map((_, i) => i % 2);
        sound(
          stats.stratifiedMean(y, sample),
          stats.domainMean(y, other, sample),
          stats.ratioOfTotals(y, other, sample),
          stats.elementImpact(other, y, sample),
        );
      }),
    );
  });

  test('for thresholds', () => {
    fc.assert(
      fc.property(
        scoredCases,
        fc.constantFrom('at-or-above' as const, 'below' as const),
        (cases, direction) => {
          const { weight, ...plain } = cases;
          sound(
            stats.costSweep(cases, { costs: COSTS, direction, capacityRate: 0.3 }),
            stats.costCurve(cases, direction),
            stats.thresholdBootstrap(plain, {
              costs: COSTS,
              direction,
              design: { stratum: cases.need.map(() => 0), populations: [3 * cases.need.length] },
              current: 0.5,
              seed: 1,
              replicates: 100,
            }),
            stats.triggerRules(
              { fired: cases.score.map((score) => [score === null ? 0 : 1]), need: cases.need, weight },
              COSTS,
            ),
          );
        },
      ),
      { numRuns: 40 },
    );
  });
});
