import { describe, expect, it } from 'vitest';
import type { Costs } from '../model/threshold.ts';
import { ThresholdSweep } from '../model/threshold-sweep.ts';
import { bestCutOfFallingNeed, fallingNeed, simulateLabels, usualCosts } from './testing/simulated-labels.ts';
import type { AdviceInput } from './threshold-advice.ts';
import { sweepThreshold } from './threshold-sweep.ts';

function sweep(seed = 'sweep', change: Partial<AdviceInput> = {}) {
  const sample = simulateLabels({ escalated: 600, automated: 300, cut: 0.8, need: fallingNeed, seed });
  return sweepThreshold(
    {
      signal: 'confidence',
      direction: 'higher_is_safer',
      cases: sample.cases,
      unusable: 0,
      population: sample.population,
      costs: usualCosts,
      currency: 'EUR',
      current: 0.8,
      seed,
      resamples: 300,
      days: 28,
      ...change,
    },
    () => 100,
  );
}

describe('the analytic cut', () => {
  it('lies in the zone of equally good cuts of a signal whose probability is right, and near the true cut', () => {
    const found = Array.from({ length: 20 }, (_, k) => sweep(`agree ${k}`).analytic!);
    expect(found.filter(({ agrees }) => agrees === true).length).toBeGreaterThanOrEqual(19);
    const middle = found.map(({ cut }) => cut!).sort((a, b) => a - b)[10]!;
    expect(Math.abs(middle - bestCutOfFallingNeed)).toBeLessThan(0.06);
  });
  it('is where both decisions cost the same', () => {
    expect(sweep().analytic!.probability).toBeCloseTo(6.4 / 44.4, 9);
    const costs: Costs = { missed: 30, needless: 0, reviewMinute: 1, minutesPerHandover: 6 };
    expect(sweep('s', { costs }).analytic!.probability).toBeCloseTo(6 / 30, 9);
  });
  it('says so when no case, or every one, should be handed over', () => {
    const { analytic } = sweep('s', { costs: { missed: 1, needless: 100_000 } });
    expect(analytic!.cut).toBeNull();
    expect(analytic!.sentence).toMatch(/that is no case\.$/);
  });
});

describe('the ratio of a miss to a needless handover', () => {
  const { sensitivity } = sweep();

  it('moves the cheapest cut towards caution as it grows', () => {
    const cuts = sensitivity!.points.map(({ cut }) => cut);
    expect(cuts).toEqual(cuts.toSorted((a, b) => a - b));
    for (const { cut, zone } of sensitivity!.points) {
      expect(cut).toBeGreaterThanOrEqual(zone.from);
      expect(cut).toBeLessThanOrEqual(zone.to);
    }
  });
  it('that the cut in force behaves as if it had is the odds against a need there', () => {
    // At 0.8 one case in 25 needs a human.
    expect(sensitivity!.implied).toBeGreaterThan(12);
    expect(sensitivity!.implied).toBeLessThan(48);
    expect(sensitivity!.sentence).toMatch(
      /^0\.8 behaves as if a miss cost \d+ needless handovers\. You entered 5\.9\./,
    );
  });
  it('is not named beyond the ratios that are drawn', () => {
    expect(sweep('s', { current: 0.999 }).sensitivity!.sentence).toMatch(
      /^0\.999 behaves as if a miss cost more than 100 needless handovers\./,
    );
  });
  it('is read off who was handed over where no cut is known', () => {
    expect(sweep('s', { current: null }).sensitivity!.sentence).toMatch(
      /^(Today’s handling behaves as if|What today’s handling takes)/,
    );
  });
  it('has no meaning when a needless handover is free', () => {
    const costs: Costs = { missed: 30, needless: 0, reviewMinute: 1, minutesPerHandover: 6 };
    expect(sweep('s', { costs }).sensitivity).toBeNull();
  });
});

describe('a queue', () => {
  // 40,000 cases in 28 days; the true best cut hands over 62 of 100, some 886 a day.
  const withCapacity = (capacityPerDay: number) =>
    sweep('queue', { costs: { ...usualCosts, capacityPerDay } }).capacity!;

  it('that takes more than the cheapest cut sends does not bind', () => {
    const capacity = withCapacity(1300);
    expect(capacity).toMatchObject({ over: 0, constrained: null, shadowPrice: 0 });
    expect(capacity.sentence).toMatch(/so it fits\.$/);
  });
  it('that takes less says by how many, the cheapest cut that fits, and what one more place is worth', () => {
    const capacity = withCapacity(600);
    expect(capacity.over).toBeCloseTo(capacity.best - 600, 9);
    expect(capacity.constrained!.perDay).toBeLessThanOrEqual(600);
    expect(capacity.shadowPrice).toBeGreaterThan(0);
    // A place is worth at most a miss avoided.
    expect(capacity.shadowPrice).toBeLessThan(usualCosts.missed);
    expect(capacity.sentence).toContain('One more place in the queue a day is worth €');
  });
  it('that not even the fewest handovers fit is told', () => {
    expect(withCapacity(0).sentence).toMatch(/No cut that the labels can speak for sends so few\.$/);
  });
});

describe('a sweep', () => {
  it('is valid output of the contract', () => {
    const found = sweep();
    expect(ThresholdSweep.parse(found)).toEqual(found);
  });
  it('keeps every rate inside its band', () => {
    for (const point of sweep().advice.curve) {
      for (const rate of ['escalationRate', 'appropriateness', 'recall', 'missedRate'] as const) {
        const band = point.bands[rate];
        if (band === null) continue;
        expect(point[rate]!).toBeGreaterThanOrEqual(band.low - 1e-9);
        expect(point[rate]!).toBeLessThanOrEqual(band.high + 1e-9);
      }
    }
  });
  it('bounds a missed rate of which none was found', () => {
    const sample = simulateLabels({
      escalated: 100,
      automated: 100,
      cut: 0.8,
      need: (score) => (score < 0.4 ? 0.9 : 0),
      seed: 'none',
    });
    const { advice } = sweep('none', { cases: sample.cases, population: sample.population });
    const clean = advice.curve.find(({ missedRate }) => missedRate === 0)!;
    expect(clean.bands.missedRate!.low).toBe(0);
    expect(clean.bands.missedRate!.high).toBeGreaterThan(0.005);
  });
  it('says what to label where the labels cannot speak', () => {
    for (const { labels, wanted, sentence } of sweep().toIdentify) {
      expect(wanted).toBe(20 - labels);
      expect(sentence).toContain('of the 100\u00a0unlabelled cases there');
    }
  });
});
