import { describe, expect, it } from 'vitest';
import { createRandom, isEstimated } from '../../stats/index.ts';
import type { ScoredCase } from '../threshold/labelled-case.ts';
import { recalibratedProbabilities } from './recalibrate.ts';

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

function known(result: ReturnType<typeof recalibratedProbabilities>): Float64Array {
  if (!isEstimated(result)) throw new Error(result.sentence);
  return result.value;
}

describe('recalibrated probabilities', () => {
  it.each(METHODS)('by a %s map come close to the truth, and fall where high is safe', (method) => {
    const cases = simulated(4000, 'truth');
    const found = known(recalibratedProbabilities(cases, 'higher_is_safer', null, { method, seed: 's' }));
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
        const found = recalibratedProbabilities(cases, 'higher_is_safer', null, { method, seed: 's' });
        if (!isEstimated(found)) continue;
        const rate = cases.filter(({ needed }) => needed === 1).length / cases.length;
        const saved = cases.map(({ needed }, k) => (rate - needed) ** 2 - (found.value[k]! - needed) ** 2);
        gained += saved.reduce((sum, one) => sum + one, 0) / cases.length;
      }
      expect(gained).toBeLessThan(0);
    },
  );

  it('learn nothing from customers who asked for a human, but speak of them too', () => {
    const cases = simulated(400, 'asked');
    const plain = known(recalibratedProbabilities(cases, 'higher_is_safer', null, options()));
    const asked: ScoredCase[] = Array.from({ length: 50 }, () => ({
      score: 0.9,
      needed: 1,
      escalated: true,
      stratum: 'e',
      requested: true,
    }));
    const found = known(recalibratedProbabilities([...asked, ...cases], 'higher_is_safer', null, options()));
    expect([...found.slice(50)]).toEqual([...plain]);
    expect(found.slice(0, 50).every((p) => p > 0 && p < 0.2)).toBe(true);
  });

  it('say why there are none', () => {
    const few = simulated(400, 'few').map((one, i) => ({ ...one, needed: i < 9 ? 1 : 0 }) as ScoredCase);
    expect(recalibratedProbabilities(few, 'higher_is_safer', null, options())).toMatchObject({
      reason: 'too-few',
    });
    const turned = simulated(400, 'turned');
    expect(recalibratedProbabilities(turned, 'higher_is_riskier', null, options())).toMatchObject({
      reason: 'signal-points-wrong-way',
    });
    const counts = simulated(400, 'counts').map((one) => ({ ...one, score: 10 * one.score }));
    expect(
      recalibratedProbabilities(counts, 'higher_is_safer', null, { method: 'beta', seed: 's' }),
    ).toMatchObject({ value: null, reason: 'degenerate' });
  });

  it('weigh the sides as the population does', () => {
    const cases = simulated(2000, 'weights');
    const first = (population: Record<string, number>) =>
      known(recalibratedProbabilities(cases, 'higher_is_safer', population, options()))[0]!;
    expect(first({ e: 90_000, a: 9000 })).toBeCloseTo(first({ e: 30_000, a: 3000 }), 9);
    expect(Math.abs(first({ e: 90_000, a: 9000 }) - first({ e: 9000, a: 90_000 }))).toBeGreaterThan(0.001);
  });
});

function options() {
  return { method: 'platt', seed: 's' } as const;
}
