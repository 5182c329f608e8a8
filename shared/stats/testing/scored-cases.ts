import fc from 'fast-check';
import type { Costs } from '../threshold/costs.ts';

/** Judged cases with tied and missing scores, requests and weights, for threshold functions. */
export const scoredCases = fc
  .array(
    fc.record({
      score: fc.option(
        fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10),
        { freq: 8 },
      ),
      need: fc.integer({ min: 0, max: 1 }),
      request: fc.constantFrom(0, 0, 0, 1),
      weight: fc.integer({ min: 1, max: 4 }),
    }),
    { minLength: 2, maxLength: 30 },
  )
  .map((rows) => ({
    score: rows.map((row) => row.score),
    need: rows.map((row) => row.need),
    request: rows.map((row) => row.request),
    weight: rows.map((row) => row.weight),
  }));

export const COSTS: Costs = { wrongAct: 25, escalate: 4, unneeded: 2, missedRequest: 40 };
