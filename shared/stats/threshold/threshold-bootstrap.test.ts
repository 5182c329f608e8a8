import { describe, expect, test } from 'vitest';
import { createRandom } from '../numeric/random.ts';
import { known } from '../testing/known.ts';
import { refusal } from '../testing/refusal.ts';
import { COSTS } from '../testing/scored-cases.ts';
import { cutPosition } from './cut.ts';
import { thresholdBootstrap } from './threshold-bootstrap.ts';

const random = createRandom('threshold');
const n = 200;
const score = Array.from({ length: n }, () => Math.round(random.next() * 100) / 100);
const need = score.map((value) => (random.next() < value ? 1 : 0));
const stratum = score.map((_, i) => (i < 100 ? 0 : 1));
const weight = stratum.map((h) => (h === 0 ? 4 : 20));
const design = { stratum, populations: [400, 2000] };
const run = (change: object = {}) =>
  thresholdBootstrap(
    { score, need, weight },
    { costs: COSTS, design, current: 0.8, seed: 1, replicates: 400, ...change },
  );

describe('how sure the sample is about the best cut', () => {
  test('the example of the docstring holds', () => {
    const tiny = thresholdBootstrap(
      { score: [0.1, 0.4, 0.4, 0.8], need: [0, 0, 1, 1] },
      {
        costs: { wrongAct: 10, escalate: 2, unneeded: 0, missedRequest: 0 },
        design: { stratum: [0, 0, 0, 0], populations: [400] },
        current: 0.8,
        seed: 1,
      },
    );
    expect(known(tiny).bestCut).toBe(0.4);
  });

  test('the same seed gives the same answer, another seed a slightly different one', () => {
    expect(run()).toEqual(run());
    expect(known(run({ seed: 2 })).saving).not.toEqual(known(run()).saving);
  });

  test('the best cut lies inside its zone, and the zone inside the scores', () => {
    const { bestCut, zone } = known(run());
    const at = (cut: typeof bestCut) => cutPosition(cut, 'at-or-above');
    expect(at(zone.low)).toBeLessThanOrEqual(at(bestCut));
    expect(at(zone.high)).toBeGreaterThanOrEqual(at(bestCut));
  });

  test('staying put saves nothing for sure', () => {
    const { saving, shareBetter } = known(run({ proposal: 0.8 }));
    expect(saving).toMatchObject({ value: 0, low: 0, high: 0 });
    expect(shareBetter).toBe(0);
  });

  test('regret is never negative, and at the best cut it is the least', () => {
    const far = known(run());
    const near = known(run({ current: far.bestCut }));
    expect(known(near.regret).low).toBeGreaterThanOrEqual(0);
    expect(known(near.regret).value).toBe(0);
    expect(known(near.regret).high).toBeLessThan(known(far.regret).high);
  });

  test('the band holds the cost curve and has at most 200 points', () => {
    const { curve } = known(run());
    expect(curve.length).toBeLessThanOrEqual(200);
    expect(curve.at(-1)?.cut).toBe('never');
    const inside = curve.filter((point) => point.low <= point.meanCost && point.meanCost <= point.high);
    expect(inside.length / curve.length).toBeGreaterThan(0.95);
  });

  test('a census leaves no doubt about the cut', () => {
    const all = { stratum: stratum.map(() => 0), populations: [n] };
    const { zone, saving } = known(
      thresholdBootstrap(
        { score, need },
        { costs: COSTS, design: all, current: 0.8, seed: 1, replicates: 100 },
      ),
    );
    expect(zone.low).toBe(zone.high);
    expect(known(saving).low).toBeCloseTo(known(saving).high, 12);
  });

  test('one case, or no weight, says nothing', () => {
    const one = { stratum: [0], populations: [5] };
    const options = { costs: COSTS, current: 0.5, seed: 1 };
    expect(thresholdBootstrap({ score: [0.5], need: [1] }, { ...options, design: one })).toMatchObject({
      reason: 'too-few',
    });
    expect(
      thresholdBootstrap({ score, need, weight: weight.map(() => 0) }, { ...options, design }),
    ).toMatchObject({ reason: 'all-weights-zero' });
  });

  test('bad arguments are refused by name', () => {
    expect(refusal(() => run({ replicates: 5 }))).toBe('replicates');
    expect(refusal(() => run({ level: 1 }))).toBe('level');
    expect(refusal(() => run({ design: { stratum: [0], populations: [9] } }))).toBe('stratum');
    expect(refusal(() => run({ design: { stratum, populations: [400] } }))).toBe('stratum');
  });
});
