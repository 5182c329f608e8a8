import { expect, it } from 'vitest';
import { fallingNeed, simulateLabels, usualCosts } from '../testing/simulated-labels.ts';
import { adviseThreshold } from '../threshold-advice.ts';

it('a period whose every case is judged still leaves the next one uncertain', () => {
  const { cases } = simulateLabels({
    escalated: 400,
    automated: 100,
    cut: 0.8,
    need: fallingNeed,
    seed: 'census',
  });
  const advice = adviseThreshold({
    signal: 'confidence',
    direction: 'higher_is_safer',
    cases,
    unusable: 0,
    population: { escalated: 400, automated: 100 },
    costs: usualCosts,
    currency: 'EUR',
    current: 0.8,
    seed: 'census',
    resamples: 300,
  });
  expect(advice.separation?.grade).toBe('passes');
  expect(advice.separation!.high - advice.separation!.low).toBeGreaterThan(0.02);
  expect(advice.saving!.high - advice.saving!.low).toBeGreaterThan(10);
});
