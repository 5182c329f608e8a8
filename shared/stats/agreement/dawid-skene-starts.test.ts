import { describe, expect, test } from 'vitest';
import { createRandom } from '../numeric/random.ts';
import { known } from '../testing/known.ts';
import { refusal } from '../testing/refusal.ts';
import { dawidSkene } from './dawid-skene.ts';
import { dawidSkeneStarts } from './dawid-skene-starts.ts';
import type { Vote } from './label-votes.ts';

/** Votes of five reviewers who are right with this probability. */
function voted(seed: number, units: number, right: number): Vote[] {
  const random = createRandom(seed);
  return Array.from({ length: units }, (_, unit) => unit).flatMap((unit) => {
    const label = random.next() < 0.4 ? 1 : 0;
    return [0, 1, 2, 3, 4].map((r): Vote => [unit, r, random.next() < right ? label : 1 - label]);
  });
}

const sizes = { units: 60, reviewers: 5, classes: 2 };

describe('Dawid-Skene from several starts', () => {
  test('ends where the vote shares end when reviewers are good', () => {
    const votes = voted(1, 60, 0.9);
    const fit = known(dawidSkeneStarts(votes, sizes, { seed: 1 }));
    const plain = known(dawidSkene(votes, sizes));
    expect(fit.unstable).toBe(false);
    expect(fit.value).toEqual(plain.value);
    for (const likelihood of fit.reached) expect(likelihood).toBeCloseTo(plain.logLikelihood, 4);
  });

  test('never returns less than the best likelihood it reached, and says when the vote shares were not best', () => {
    for (let seed = 0; seed < 8; seed++) {
      const fit = known(dawidSkeneStarts(voted(seed, 60, 0.58), sizes, { seed, smoothing: 0 }));
      expect(fit.reached).toHaveLength(6);
      expect(fit.logLikelihood).toBeGreaterThanOrEqual(Math.max(...fit.reached) - 1e-4);
      expect(fit.unstable).toBe(fit.logLikelihood !== fit.reached[0]);
    }
  });

  test('follows the seed', () => {
    const votes = voted(3, 60, 0.6);
    expect(dawidSkeneStarts(votes, sizes, { seed: 9 })).toEqual(dawidSkeneStarts(votes, sizes, { seed: 9 }));
  });

  test('needs votes and at least one disturbed start', () => {
    expect(dawidSkeneStarts([], sizes, { seed: 1 })).toMatchObject({ reason: 'nothing-reviewed' });
    expect(refusal(() => dawidSkeneStarts([], sizes, { seed: 1, starts: 0 }))).toBe('starts');
    const startNoise = { share: 2, seed: 1 };
    expect(refusal(() => dawidSkene([], sizes, { startNoise }))).toBe('startNoise.share');
  });
});
