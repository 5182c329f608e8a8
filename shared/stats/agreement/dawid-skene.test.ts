import { describe, expect, test } from 'vitest';
import { createRandom } from '../numeric/random.ts';
import { firstNonFinite } from '../testing/finite.ts';
import { known } from '../testing/known.ts';
import { refusal } from '../testing/refusal.ts';
import { dawidSkene } from './dawid-skene.ts';
import type { Vote } from './label-votes.ts';

/** Votes of reviewers who are right with their own probability. */
function voted(seed: number, units: number, accuracy: readonly number[]) {
  const random = createRandom(seed);
  const truth = Array.from({ length: units }, () => (random.next() < 0.3 ? 1 : 0));
  const votes: Vote[] = truth.flatMap((label, unit) =>
    accuracy.map((right, reviewer): Vote => [unit, reviewer, random.next() < right ? label : 1 - label]),
  );
  return { truth, votes, sizes: { units, reviewers: accuracy.length, classes: 2 } };
}

const sizes = { units: 2, reviewers: 2, classes: 2 };

describe('Dawid-Skene', () => {
  test('finds how often each reviewer is right, and beats the majority', () => {
    const { truth, votes, sizes } = voted(4, 800, [0.95, 0.8, 0.6, 0.6, 0.6]);
    const fit = known(dawidSkene(votes, sizes, { smoothing: 0.01 }));
    expect(fit.converged).toBe(true);
    expect(fit.confusion[0]![0]![0]).toBeGreaterThan(0.9);
    expect(fit.confusion[4]![0]![0]).toBeLessThan(0.7);
    const rightShare = (answer: (unit: number) => number) =>
      truth.filter((label, unit) => answer(unit) === label).length / truth.length;
    const majority = (unit: number) => {
      const ones = votes.filter(([u, , label]) => u === unit && label === 1).length;
      return ones >= 3 ? 1 : 0;
    };
    expect(rightShare((unit) => (fit.value[unit]![1]! > 0.5 ? 1 : 0))).toBeGreaterThan(rightShare(majority));
  });

  test('posteriors, priors and error rates are probabilities that sum to 1', () => {
    const { votes, sizes } = voted(5, 30, [0.9, 0.7]);
    const fit = known(dawidSkene(votes, sizes));
    expect(firstNonFinite(fit)).toBe(null);
    for (const row of [...fit.value, fit.prior, ...fit.confusion.flat()]) {
      expect(row.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 10);
    }
  });

  test('the order of the votes does not matter', () => {
    const { votes, sizes } = voted(6, 40, [0.9, 0.7, 0.8]);
    const there = known(dawidSkene(votes, sizes));
    const back = known(dawidSkene(votes.toReversed(), sizes));
    expect(back.logLikelihood).toBeCloseTo(there.logLikelihood, 8);
  });

  test('each step without smoothing raises the likelihood', () => {
    const { votes, sizes } = voted(7, 60, [0.8, 0.7, 0.6]);
    let before = -Infinity;
    for (let steps = 1; steps < 12; steps++) {
      const { logLikelihood } = known(dawidSkene(votes, sizes, { smoothing: 0, maxIterations: steps }));
      expect(logLikelihood).toBeGreaterThanOrEqual(before - 1e-9);
      before = logLikelihood;
    }
  });

  test('a gold unit keeps its class, and a unit without votes gets the prior', () => {
    const votes: Vote[] = [
      [0, 0, 1],
      [0, 1, 1],
      [1, 0, 0],
      [1, 1, 0],
    ];
    const fit = known(dawidSkene(votes, { ...sizes, units: 3 }, { gold: new Map([[0, 0]]) }));
    expect(fit.value[0]).toEqual([1, 0]);
    expect(fit.value[2]![0]).toBeCloseTo(fit.prior[0]!, 6);
  });

  test('a reviewer with few labels can share the error matrix of all', () => {
    const { votes, sizes } = voted(8, 40, [0.9, 0.9, 0.9]);
    const few: Vote[] = [...votes.filter(([, reviewer]) => reviewer < 2), [0, 2, 1]];
    const fit = known(dawidSkene(few, sizes, { pooledBelow: 5 }));
    const own = known(dawidSkene(few, sizes));
    expect(fit.confusion[2]![0]![0]).toBeGreaterThan(0.6);
    expect(own.confusion[2]![0]![0]).not.toBeCloseTo(fit.confusion[2]![0]![0]!, 2);
  });

  test('says when it stopped before it settled', () => {
    const { votes, sizes } = voted(9, 50, [0.7, 0.6]);
    expect(known(dawidSkene(votes, sizes, { maxIterations: 1 })).converged).toBe(false);
  });

  test('needs votes', () => {
    expect(dawidSkene([], sizes)).toMatchObject({ reason: 'nothing-reviewed' });
  });

  test('a bad argument is named', () => {
    expect(refusal(() => dawidSkene([[5, 0, 0]], sizes))).toBe('votes[0] unit');
    expect(refusal(() => dawidSkene([[0, 5, 0]], sizes))).toBe('votes[0] reviewer');
    expect(refusal(() => dawidSkene([[0, 0, 0.5]], sizes))).toBe('votes[0] label');
    expect(refusal(() => dawidSkene([], sizes, { gold: new Map([[9, 0]]) }))).toBe('gold unit');
    expect(refusal(() => dawidSkene([], sizes, { smoothing: -1 }))).toBe('smoothing');
    expect(refusal(() => dawidSkene([], { ...sizes, classes: 1 }))).toBe('classes');
  });
});
