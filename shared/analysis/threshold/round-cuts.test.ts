import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundCuts } from './round-cuts.ts';

const scores = fc.array(
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((thousandths) => thousandths / 1000),
  { minLength: 2, maxLength: 300 },
);

describe('cuts worth naming', () => {
  it('are hundredths for a confidence', () => {
    const cuts = roundCuts(Array.from({ length: 200 }, (_, i) => i / 199));
    expect(cuts.slice(0, 3)).toEqual([0, 0.01, 0.02]);
    expect(cuts.at(-1)).toBe(1.01);
  });
  it('are not finer than the values they cut', () => {
    expect(roundCuts([0.15, 0.4, 0.41, 0.62, 0.98]).slice(0, 2)).toEqual([0.15, 0.16]);
    expect(roundCuts([0, 0, 0, 0, 0, 0, 1, 4])).toEqual([0, 1, 2, 3, 4, 5]);
  });
  it('are whole for a count', () => {
    expect(roundCuts([0, 1, 1, 2, 5])).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });
  it('follow the values of a skewed signal, rounded', () => {
    const times = Array.from({ length: 400 }, (_, i) => Math.exp(i / 25));
    const cuts = roundCuts(times);
    expect(cuts.filter((cut) => cut < 100).length).toBeGreaterThan(30);
    expect(cuts.slice(0, -1).every((cut) => cut === Number(cut.toPrecision(3)))).toBe(true);
  });
  it('are none without scores and one for a signal that never varies', () => {
    expect(roundCuts([])).toEqual([]);
    expect(roundCuts([0.9, 0.9])).toEqual([0.9]);
  });
  it('ascend, are few, and reach to the highest score', () => {
    fc.assert(
      fc.property(scores, (values) => {
        fc.pre(new Set(values).size > 1);
        const cuts = roundCuts(values);
        expect(cuts.length).toBeLessThanOrEqual(202);
        for (let i = 1; i < cuts.length; i++) expect(cuts[i]!).toBeGreaterThan(cuts[i - 1]!);
        expect(cuts.length).toBeGreaterThan(1);
        expect(cuts.at(-1)!).toBeGreaterThan(Math.max(...values) - 0.01 * Math.abs(Math.max(...values)));
      }),
      { numRuns: 200 },
    );
  });
});
