import { describe, expect, it } from 'vitest';
import type { RecalibrationMethod } from '../../model/recalibration.ts';
import type { SignalDirection } from '../../model/signal.ts';
import { createRandom, isEstimated } from '../../stats/index.ts';
import type { Population, ScoredCase } from '../threshold/labelled-case.ts';
import { crossFitEvent } from './cross-fit-event.ts';
import { domainOf } from './domain.ts';

const METHODS = ['platt', 'beta', 'isotonic'] as const;

/** Cases with a confidence; a human was needed with probability (1 - confidence) squared. */
function simulated(n: number, seed: string): ScoredCase[] {
  const random = createRandom(seed);
  return Array.from({ length: n }, () => {
    const score = random.next();
    const needed = random.next() < (1 - score) ** 2 ? 1 : 0;
    return { score, needed, escalated: score < 0.5, stratum: score < 0.5 ? 'e' : 'a' };
  });
}

/** Probability that a human was needed, by maps that have not seen the case. */
function needBy(
  cases: readonly ScoredCase[],
  method: RecalibrationMethod = 'platt',
  population: Population = null,
): number[] {
  const domain = domainOf(cases, population, () => true);
  const fitted = crossFitEvent(domain, 'higher_is_safer', { method, seed: 's' });
  if (!isEstimated(fitted)) throw new Error(fitted.sentence);
  return Array.from(fitted.value, (well) => 1 - well);
}

function whyNone(cases: readonly ScoredCase[], direction: SignalDirection, method: RecalibrationMethod) {
  return crossFitEvent(
    domainOf(cases, null, () => true),
    direction,
    { method, seed: 's' },
  );
}

describe('probabilities across folds', () => {
  it.each(METHODS)('by a %s map come close to the truth, and fall where high is safe', (method) => {
    const cases = simulated(4000, 'truth');
    const found = needBy(cases, method);
    const off = cases.reduce((sum, { score }, i) => sum + Math.abs(found[i]! - (1 - score) ** 2), 0);
    expect(off / cases.length).toBeLessThan(0.04);
  });

  it.each(METHODS)(
    'gain nothing on a signal that says nothing, by a %s map: no label is met twice',
    (method) => {
      let gained = 0;
      for (let i = 0; i < 30; i++) {
        const random = createRandom(`noise ${i}`);
        const cases = simulated(200, `labels ${i}`).map((one) => ({ ...one, score: random.next() }));
        const fitted = crossFitEvent(
          domainOf(cases, null, () => true),
          'higher_is_safer',
          { method, seed: 's' },
        );
        if (!isEstimated(fitted)) continue;
        const rate = cases.filter(({ needed }) => needed === 1).length / cases.length;
        const saved = cases.map(
          ({ needed }, k) => (rate - needed) ** 2 - (1 - fitted.value[k]! - needed) ** 2,
        );
        gained += saved.reduce((sum, one) => sum + one, 0) / cases.length;
      }
      expect(gained).toBeLessThan(0);
    },
  );

  it('say why there are none', () => {
    const few = simulated(400, 'few').map((one, i) => ({ ...one, needed: i < 9 ? 1 : 0 }) as ScoredCase);
    expect(whyNone(few, 'higher_is_safer', 'platt')).toMatchObject({ reason: 'too-few' });
    const turned = simulated(400, 'turned');
    expect(whyNone(turned, 'higher_is_riskier', 'platt')).toMatchObject({
      reason: 'signal-points-wrong-way',
    });
    const counts = simulated(400, 'counts').map((one) => ({ ...one, score: 10 * one.score }));
    expect(whyNone(counts, 'higher_is_safer', 'beta')).toMatchObject({ value: null, reason: 'degenerate' });
  });

  it('weigh the sides as the population does', () => {
    const cases = simulated(2000, 'weights');
    const first = (population: Record<string, number>) => needBy(cases, 'platt', population)[0]!;
    expect(first({ e: 90_000, a: 9000 })).toBeCloseTo(first({ e: 30_000, a: 3000 }), 9);
    expect(Math.abs(first({ e: 90_000, a: 9000 }) - first({ e: 9000, a: 90_000 }))).toBeGreaterThan(0.001);
  });
});
