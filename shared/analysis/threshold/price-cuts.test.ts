import { describe, expect, it } from 'vitest';
import { costSweep, createRandom, escalates, sweepRow } from '../../stats/index.ts';
import { fallingNeed, simulateLabels, usualCosts } from '../testing/simulated-labels.ts';
import { priceCuts } from './price-cuts.ts';

const sample = simulateLabels({
  escalated: 200,
  automated: 150,
  cut: 0.8,
  need: fallingNeed,
  seed: 'priced',
});
const weightOf = {
  escalated: sample.population.escalated / 200,
  automated: sample.population.automated / 150,
};

function price(direction: 'higher_is_safer' | 'higher_is_riskier') {
  const cases =
    direction === 'higher_is_safer'
      ? sample.cases
      : sample.cases.map((one) => ({ ...one, score: -one.score }));
  const priced = priceCuts({
    cases,
    direction,
    population: sample.population,
    costs: usualCosts,
    current: null,
    resamples: 100,
    level: 0.95,
    random: createRandom('p'),
  })!;
  return { cases, priced };
}

describe.each(['higher_is_safer', 'higher_is_riskier'] as const)('prices of cuts when %s', (direction) => {
  const { cases, priced } = price(direction);
  const coreDirection = direction === 'higher_is_safer' ? 'below' : 'at-or-above';
  const weight = cases.map((one) => weightOf[one.stratum as 'escalated' | 'automated']);
  const swept = costSweep(
    { score: cases.map((one) => one.score), need: cases.map((one) => one.needed), weight },
    {
      direction: coreDirection,
      costs: { wrongAct: usualCosts.missed, escalate: 0, unneeded: usualCosts.needless, missedRequest: 0 },
    },
  );

  it('agree with the sweep of the statistics core at every cut', () => {
    if (swept.value !== 'swept') throw new Error('not swept');
    const scores = [...new Set(cases.map((one) => one.score))].sort((a, b) => a - b);
    expect(priced.curve.length).toBeGreaterThan(80);
    for (const point of priced.curve) {
      const row = sweepRow(swept, scores.filter((score) => score < point.cut).length);
      expect(point.cost).toBeCloseTo(1000 * row.meanCost, 6);
      expect(point.escalationRate).toBeCloseTo(row.escalationRate, 9);
      expect(point.appropriateness).toBeCloseTo(row.precision!, 9);
      expect(point.recall).toBeCloseTo(row.recall!, 9);
    }
  });
  it('count the labels a cut would hand over', () => {
    for (const point of priced.curve) {
      const labels = cases.filter((one) => escalates(one.score, point.cut, coreDirection)).length;
      expect(point.labelsEscalated).toBe(labels);
    }
  });
  it('change from today by what the cases say', () => {
    const change = cases.map((one, i) => {
      const after = escalates(one.score, priced.best.cut, coreDirection);
      return weight[i]! * (Number(after) - Number(one.escalated));
    });
    const total = weight.reduce((sum, one) => sum + one, 0);
    const expected = (1000 * change.reduce((sum, one) => sum + one, 0)) / total;
    expect(priced.change.escalated.estimate).toBeCloseTo(expected, 6);
    expect(priced.change.escalated.low).toBeLessThanOrEqual(expected);
    expect(priced.change.escalated.high).toBeGreaterThanOrEqual(expected);
  });
});

describe('prices by severity', () => {
  const best = (severe: (score: number) => boolean) =>
    priceCuts({
      cases: sample.cases.map((one) => ({ ...one, severity: severe(one.score) ? 4 : 1 })),
      direction: 'higher_is_safer',
      population: sample.population,
      costs: { ...usualCosts, missedBySeverity: [0.2, 1, 1, 5] },
      current: null,
      resamples: 100,
      level: 0.95,
      random: createRandom('p'),
    })!.best.cut;

  it('move the cheapest cut towards where the grave misses are', () => {
    const graveHigh = best((score) => score > 0.6);
    const graveLow = best((score) => score <= 0.6);
    expect(graveHigh).toBeGreaterThan(graveLow + 0.1);
  });
});
