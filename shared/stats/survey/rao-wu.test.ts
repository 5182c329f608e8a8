import { describe, expect, test } from 'vitest';
import { createRandom } from '../numeric/random.ts';
import { known } from '../testing/known.ts';
import { refusal } from '../testing/refusal.ts';
import { raoWuResampler, raoWuWeights } from './rao-wu.ts';
import { stratifiedMean } from './stratified-mean.ts';

describe('the rescaling bootstrap', () => {
  test('the example of the docstring holds', () => {
    const weights = raoWuWeights([1, 1, 0], 25);
    expect(weights[0]).toBeCloseTo(12.24, 2);
    expect(weights[2]).toBeCloseTo(0.52, 2);
  });

  test('weights add up to the population when n - 1 units were drawn', () => {
    expect(raoWuWeights([2, 0, 1, 0], 37).reduce((sum, w) => sum + w, 0)).toBeCloseTo(37, 10);
  });

  test('a single unit and a census keep their weights', () => {
    expect([...raoWuWeights([0], 8)]).toEqual([8]);
    expect([...raoWuWeights([2, 0, 0], 3)]).toEqual([1, 1, 1]);
  });

  test('its spread is that of the stratified mean', () => {
    const stratum = [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1];
    const y = [1, 0, 1, 1, 0, 1, 0, 0, 0, 1, 0, 0, 1, 0];
    const populations = [20, 90];
    const { standardError } = known(stratifiedMean(y, { stratum, populations }));
    const resample = raoWuResampler(stratum, populations);
    const random = createRandom('spread');
    const multiplier = new Float64Array(y.length);
    let sum = 0;
    let squares = 0;
    const replicates = 4000;
    for (let b = 0; b < replicates; b++) {
      resample(random, multiplier);
      let mean = 0;
      y.forEach((value, i) => {
        const weight = populations[stratum[i]!]! / (stratum[i] === 0 ? 6 : 8);
        mean += (weight * multiplier[i]! * value) / 110;
      });
      sum += mean;
      squares += mean * mean;
    }
    const spread = Math.sqrt(squares / replicates - (sum / replicates) ** 2);
    expect(spread / standardError).toBeCloseTo(1, 1);
  });

  test('cases of one customer get one multiplier', () => {
    const resample = raoWuResampler([0, 0, 0, 0], [40], [7, 7, 9, 11]);
    const out = new Float64Array(4);
    resample(createRandom(1), out);
    expect(out[0]).toBe(out[1]);
  });

  test('bad arguments are refused by name', () => {
    expect(refusal(() => raoWuWeights([], 3))).toBe('counts');
    expect(refusal(() => raoWuWeights([1, 0.5], 3))).toBe('counts');
    expect(refusal(() => raoWuWeights([1, 0], 1))).toBe('population');
    expect(refusal(() => raoWuResampler([], [1]))).toBe('stratum');
    expect(refusal(() => raoWuResampler([0, 2], [5, 5]))).toBe('stratum');
    expect(refusal(() => raoWuResampler([0, 0], [1]))).toBe('populations[0]');
  });
});
