import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ThresholdAdvice } from '../model/threshold.ts';
import {
  bestCutOfFallingNeed,
  costOfFallingNeed,
  fallingNeed,
  type Simulation,
  simulateLabels,
  usualCosts,
} from './testing/simulated-labels.ts';
import type { ScoredCase } from './threshold/labelled-case.ts';
import { type AdviceInput, adviseThreshold } from './threshold-advice.ts';

type Change = Partial<AdviceInput>;

function advise(simulation: Partial<Simulation> = {}, change: Change = {}) {
  const cut = simulation.cut ?? 0.8;
  const seed = simulation.seed ?? 'a workspace';
  const sample = simulateLabels({
    escalated: 300,
    automated: 300,
    need: fallingNeed,
    ...simulation,
    cut,
    seed,
  });
  return adviseThreshold({
    signal: 'confidence',
    direction: 'higher_is_safer',
    cases: sample.cases,
    unusable: 0,
    population: sample.population,
    costs: usualCosts,
    currency: 'EUR',
    current: cut,
    seed,
    resamples: 300,
    ...change,
  });
}

/** The same labels read the other way round: a risk instead of a confidence. */
function mirrored(cases: readonly ScoredCase[]): ScoredCase[] {
  return cases.map((one) => ({ ...one, score: 1 - one.score }));
}

describe('advice on a threshold', () => {
  it('moves a cut that is far too cautious, and names the saving with its interval', () => {
    const advice = advise({ cut: 0.95, escalated: 600, automated: 100 });
    expect(advice.verdict).toBe('move');
    expect(advice.headline).toBe(`Move 0.95 to ${advice.suggested?.cut}`);
    expect(advice.why).toMatch(
      /^Saves about €[\d,]+ per 1,000 cases, at least €[\d,]+ with 90\u00a0% confidence\./,
    );
    expect(advice.saving!.low).toBeGreaterThan(0);
    expect(Math.abs(advice.suggested!.cut - bestCutOfFallingNeed)).toBeLessThan(0.15);
  });
  it('keeps a cut that is already right, as a result and not as a failure', () => {
    const advice = advise({ cut: 0.62 });
    expect(advice.verdict).toBe('keep');
    expect(advice.headline).toBe('Keep 0.62');
    expect(advice.suggested).toBeNull();
  });
  it('compares with how the cases were handled when no cut is known', () => {
    const known = advise({ cut: 0.8 });
    const unknown = advise({ cut: 0.8 }, { current: null });
    expect(unknown.current!.cut).toBeNull();
    expect(unknown.current!.cost).toBeCloseTo(known.current!.cost, 6);
    expect(unknown.headline).toMatch(/^(Set the cut at 0\.\d+|Keep today’s handling)$/);
  });
  it('says that unweighted numbers describe the labelled cases only', () => {
    const advice = advise({}, { population: null });
    expect(advice.weighted).toBe(false);
    expect(advice.why).toContain(
      'No population counts are set, so this describes the 600\u00a0labelled cases only.',
    );
  });
  it('is valid output of the contract', () => {
    expect(ThresholdAdvice.parse(advise())).toEqual(advise());
  });
  it('has at most about 200 points, and none where labels are missing', () => {
    const advice = advise();
    expect(advice.curve.length).toBeLessThanOrEqual(200);
    for (const { from, to, labels } of advice.unlabelled) {
      expect(labels).toBeLessThan(10);
      expect(advice.curve.filter((point) => point.cut > from && point.cut < to)).toEqual([]);
    }
  });
  it('prices a cut as its two components, inside its band', () => {
    for (const point of advise().curve) {
      expect(point.missedCost + point.needlessCost).toBeCloseTo(point.cost, 6);
      expect(point.low).toBeLessThanOrEqual(point.cost + 1e-9);
      expect(point.high).toBeGreaterThanOrEqual(point.cost - 1e-9);
    }
  });
  it('says how many resamples it took when very many labels allow fewer', () => {
    expect(advise({}, { resamples: 150 }).resamples).toBe(150);
    const many = Array.from({ length: 150_000 }, (_, i) => ({
      score: 0.5,
      needed: (i % 2) as 0 | 1,
      escalated: i % 3 === 0,
      stratum: i % 3 === 0 ? 'escalated' : 'automated',
    }));
    expect(advise({}, { cases: many, resamples: 2000 }).resamples).toBe(266);
  });
  it('hands over a customer who asked, whatever the cut', () => {
    const asked = simulateLabels({
      escalated: 300,
      automated: 300,
      cut: 0.8,
      need: fallingNeed,
      seed: 'asked',
    });
    const cases = asked.cases.map((one, i) => ({ ...one, requested: i % 10 === 0 && one.needed === 1 }));
    const plain = adviseThreshold({ ...inputOf(asked), cases: asked.cases });
    const fixed = adviseThreshold({ ...inputOf(asked), cases });
    const last = (advice: typeof plain) => advice.curve.find((point) => point.cut === 0.2)!;
    expect(last(fixed).escalationRate).toBeGreaterThan(last(plain).escalationRate);
    expect(last(fixed).missedCost).toBeLessThan(last(plain).missedCost);
  });
});

function inputOf(sample: ReturnType<typeof simulateLabels>): AdviceInput {
  return {
    signal: 'confidence',
    direction: 'higher_is_safer',
    cases: sample.cases,
    unusable: 0,
    population: sample.population,
    costs: usualCosts,
    currency: 'EUR',
    current: 0.8,
    seed: 's',
    resamples: 100,
  };
}

describe('advice as arithmetic', () => {
  it('is the same for the same seed and may differ only in its intervals for another', () => {
    const sample = simulateLabels({
      escalated: 150,
      automated: 150,
      cut: 0.8,
      need: fallingNeed,
      seed: 'fixed',
    });
    const once = adviseThreshold(inputOf(sample));
    expect(adviseThreshold(inputOf(sample))).toEqual(once);
    const other = adviseThreshold({ ...inputOf(sample), seed: 't' });
    expect(other.best!.cut).toBe(once.best!.cut);
    expect(other.curve.map((point) => point.cost)).toEqual(once.curve.map((point) => point.cost));
    expect(other.curve).not.toEqual(once.curve);
  });
  it('names the same cut when both costs are scaled, at scaled prices', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 2, max: 50 }), (seed, factor) => {
        const sample = simulateLabels({
          escalated: 80,
          automated: 80,
          cut: 0.8,
          need: fallingNeed,
          seed: `${seed}`,
        });
        const plain = adviseThreshold(inputOf(sample));
        const costs = { missed: usualCosts.missed * factor, needless: usualCosts.needless * factor };
        const scaled = adviseThreshold({ ...inputOf(sample), costs });
        expect(scaled.verdict).toBe(plain.verdict);
        expect(scaled.minimisers).toEqual(plain.minimisers);
        if (plain.best) expect(scaled.best!.cost / factor).toBeCloseTo(plain.best.cost, 6);
      }),
      { numRuns: 20 },
    );
  });
  it('does not depend on which way round the signal is written', () => {
    const sample = simulateLabels({
      escalated: 150,
      automated: 150,
      cut: 0.8,
      need: fallingNeed,
      seed: 'mirror',
    });
    const safer = adviseThreshold({ ...inputOf(sample), current: null });
    const riskier = adviseThreshold({
      ...inputOf(sample),
      current: null,
      cases: mirrored(sample.cases),
      direction: 'higher_is_riskier',
    });
    expect(riskier.separation!.auroc).toBeCloseTo(safer.separation!.auroc, 9);
    expect(riskier.best!.cost).toBeCloseTo(safer.best!.cost, 6);
    expect(riskier.best!.cut).toBeCloseTo(1 - safer.best!.cut, 1);
  });
  it('hands over as little as the labels can speak for when a miss costs nothing', () => {
    const advice = advise({}, { costs: { missed: 0, needless: 5 }, current: null });
    expect(advice.best!.cut).toBe(advice.curve[0]!.cut);
    expect(advice.why).toContain('edge of what is labelled');
  });
  it('hands over as much as the labels can speak for when a needless handover costs nothing', () => {
    const advice = advise({}, { costs: { missed: 5, needless: 0 }, current: null });
    expect(advice.minimisers).toContain(advice.curve.at(-1)!.cut);
  });
  it('lists every cut that ties, and names the one nearest to the cut in force', () => {
    const cases: ScoredCase[] = Array.from({ length: 80 }, (_, i) => {
      const risky = i % 2 === 0;
      return {
        score: risky ? 0.2 : 0.7,
        needed: risky ? 1 : 0,
        escalated: i < 40,
        stratum: i < 40 ? 'escalated' : 'automated',
      };
    });
    const advice = adviseThreshold({
      ...inputOf({ cases, population: { escalated: 400, automated: 4000 } }),
      current: 0.65,
    });
    expect([advice.minimisers[0], advice.minimisers.at(-1)]).toEqual([0.3, 0.7]);
    expect(advice.headline).toBe('Keep 0.65');
    expect(advice.reasonCode).toBe('best_already');
  });
});

describe('no advice is given', () => {
  it('on a signal that may be a coin toss, with its interval in words', () => {
    const advice = advise({ need: () => 0.3 });
    expect(advice.verdict).toBe('cannot_say');
    expect(advice.headline).toBe('No advice');
    expect(advice.why).toMatch(
      /^Do not threshold on this signal: a coin toss is not ruled out\. Its AUROC is 0\.\d\d/,
    );
    expect([advice.suggested, advice.best, advice.curve.length]).toEqual([null, null, 0]);
  });
  it('on a signal that points the wrong way', () => {
    const advice = advise({}, { direction: 'higher_is_riskier' });
    expect(advice.reasonCode).toBe('wrong_way');
    expect(advice.why).toMatch(
      /^This signal points the other way: it is lower, not higher, where a human was needed\./,
    );
  });
  it('with fewer than ten labels of a kind', () => {
    const advice = advise({ escalated: 10, automated: 12, need: (score) => (score < 0.3 ? 1 : 0) });
    expect(advice.reasonCode).toBe('too_few_labels');
    expect(advice.why).toContain('22 labelled cases carry this signal');
  });
  it('with labels on one side only', () => {
    expect(advise({ automated: 0 }).reasonCode).toBe('one_side_unlabelled');
  });
  it('without labels, without prices and on a signal that never varies', () => {
    expect(advise({ automated: 0, escalated: 0 }).reasonCode).toBe('no_labels');
    expect(advise({}, { costs: { missed: 0, needless: 0 } }).reasonCode).toBe('no_costs');
    const flat = simulateLabels({ escalated: 50, automated: 50, cut: 0.8, need: fallingNeed, seed: 'flat' });
    const cases = flat.cases.map((one, i) => ({ ...one, score: 0.9, needed: (i % 2) as 0 | 1 }));
    expect(adviseThreshold({ ...inputOf(flat), cases }).reasonCode).toBe('no_variation');
  });
});

describe('in simulated workspaces', () => {
  const runs = Array.from({ length: 60 }, (_, i) => advise({ seed: `run ${i}` }, { resamples: 200 }));
  it('the true best cut mostly lies in the zone of equally good ones', () => {
    const held = runs.filter(
      ({ equallyGood }) =>
        equallyGood!.from <= bestCutOfFallingNeed + 0.005 && equallyGood!.to >= bestCutOfFallingNeed - 0.005,
    );
    expect(held.length).toBeGreaterThanOrEqual(54);
  });
  it('the proposal saves at least what the bound says in nine of ten', () => {
    const kept = runs.filter(({ best, saving }) => {
      const truth = 1000 * (costOfFallingNeed(0.8) - costOfFallingNeed(best!.cut));
      return truth >= saving!.low;
    });
    expect(kept.length).toBeGreaterThanOrEqual(0.9 * runs.length);
  });
  it('a cut that is right is hardly ever moved', () => {
    const moved = Array.from({ length: 60 }, (_, i) =>
      advise({ cut: 0.62, seed: `right ${i}` }, { resamples: 200 }),
    );
    expect(moved.filter((advice) => advice.verdict === 'move').length).toBeLessThanOrEqual(6);
  });
  it('the cross-fitted saving promises less than the labels that chose the cut', () => {
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const promised = mean(runs.map((advice) => advice.current!.cost - advice.best!.cost));
    expect(mean(runs.map((advice) => advice.saving!.estimate))).toBeLessThan(promised);
  });
});
