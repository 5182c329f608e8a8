import { describe, expect, it } from 'vitest';
import { nextSteps } from './next-steps.ts';
import type { Situation } from './situation.ts';

const stratum = (
  outcome: 'escalated' | 'automated',
  sampled: number,
  labelled: number,
  population = 5000,
) => ({
  outcome,
  values: [],
  population,
  sampled,
  labelled,
});

const settled: Situation = {
  settings: { limits: { missed_escalation_rate: 0.05 } },
  policyVersion: 7,
  kpis: [],
  frame: { fields: [], strata: [stratum('escalated', 150, 112), stratum('automated', 200, 84)] },
  width: { now: { n: 84, halfWidth: 0.029 }, wanted: 0.03, neededMore: 0, left: 116, beyond: 0 },
  pace: 150_000,
  numericSignals: 1,
  toSettle: 0,
};

describe('what to do next', () => {
  it('is nothing when every side has labels and the interval is as narrow as wanted', () => {
    expect(nextSteps(settled)).toEqual([]);
  });
  it('says what more labels bring and how long they take', () => {
    const [first] = nextSteps({
      ...settled,
      width: { now: { n: 84, halfWidth: 0.036 }, wanted: 0.03, neededMore: 38, left: 116, beyond: 0 },
    });
    expect(first).toMatchObject({
      amount: '38',
      unit: 'labels',
      task: 'Label 38 more automated cases',
      why: 'Brings missed escalations from ±3.6 to ±3.0 points. About 1\u00a0h 35\u00a0min at your pace.',
    });
  });
  it('says how many of the labels are more than the sample holds', () => {
    const [first] = nextSteps({
      ...settled,
      width: { now: { n: 84, halfWidth: 0.036 }, wanted: 0.03, neededMore: 38, left: 6, beyond: 32 },
    });
    expect(first?.why).toContain('32 of them are more than the sample holds: extend it under Sample.');
  });
  it('sends to the sample when all of it is labelled and more cases are needed', () => {
    const [first] = nextSteps({
      ...settled,
      width: { now: { n: 90, halfWidth: 0.036 }, wanted: 0.03, neededMore: 32, left: 0, beyond: 32 },
    });
    expect(first).toMatchObject({ task: 'Extend the sample by 32 automated cases', to: '/sample' });
  });
  it('leads with the side that has no labels at all', () => {
    const [first] = nextSteps({
      ...settled,
      frame: { fields: [], strata: [stratum('escalated', 150, 112), stratum('automated', 200, 0)] },
      width: { now: { n: 0, halfWidth: null }, wanted: 0.03, neededMore: 122, left: 200, beyond: 0 },
    });
    expect(first).toMatchObject({ task: 'Label the first automated cases', to: '/review' });
  });
  it('sends to the import when a side has no cases', () => {
    const [first] = nextSteps({
      ...settled,
      frame: { fields: [], strata: [stratum('escalated', 150, 112)] },
    });
    expect(first).toMatchObject({ task: 'Import automated cases', to: '/import' });
  });
  it('leads to the cases that reviewers judged differently', () => {
    expect(nextSteps({ ...settled, toSettle: 4 })).toMatchObject([
      { amount: '4', task: 'Settle 4 disagreements', to: '/agreement' },
    ]);
  });
  it('asks for population counts where nobody said', () => {
    const strata = [stratum('escalated', 150, 112), { ...stratum('automated', 200, 84), population: null }];
    expect(nextSteps({ ...settled, frame: { fields: [], strata } })).toMatchObject([
      { to: '/sample', amount: '1' },
    ]);
  });
  it('names a limit that is shown to be broken, and by how much', () => {
    const sufficiency = {
      id: 'handoff_sufficiency' as const,
      estimate: 0.56,
      low: 0.497,
      high: 0.622,
      level: 0.95,
      method: 'wilson',
      n: 245,
      denominator: 'of 9,200 escalated',
      counts: {},
      weighted: true,
    };
    const [step] = nextSteps({
      ...settled,
      settings: { limits: { handoff_sufficiency: 0.7 } },
      kpis: [sufficiency],
    });
    expect(step).toMatchObject({
      amount: '14.0',
      unit: 'points',
      task: 'Handoff sufficient: 56.0\u00a0% is below the limit of 70\u00a0%',
      to: '/report',
    });
  });
  it('asks for limits when there are none, and for a look at thresholds when there is no policy', () => {
    const steps = nextSteps({ ...settled, settings: { limits: {} }, policyVersion: null });
    expect(steps.map(({ to }) => to)).toEqual(['/settings', '/thresholds']);
  });
});
