import { describe, expect, test } from 'vitest';
import { createRandom } from '../numeric/random.ts';
import { known } from '../testing/known.ts';
import { refusal } from '../testing/refusal.ts';
import { hardThreshold, softThreshold } from './implied-threshold.ts';

const random = createRandom('behaviour');
const probability = Array.from({ length: 600 }, () => 0.02 + 0.96 * random.next());
// An agent that escalates around a probability of 0.3.
const escalated = probability.map((p) => {
  const logit = 3 * (Math.log(p / (1 - p)) - Math.log(0.3 / 0.7));
  return random.next() < 1 / (1 + Math.exp(-logit)) ? 1 : 0;
});

describe('the threshold an agent behaves as if it had', () => {
  test('is found from its decisions', () => {
    const soft = known(softThreshold({ probability, escalated }));
    expect(soft.low).toBeLessThan(0.3);
    expect(soft.high).toBeGreaterThan(0.3);
    expect(soft.value).toBeCloseTo(0.3, 1);
    expect(soft.fieller?.low).toBeCloseTo(soft.low, 1);
    expect(soft.impliedRatio).toBeCloseTo((1 - soft.value) / soft.value, 10);
  });

  test('a weight of k equals the decision k times', () => {
    const few = { probability: probability.slice(0, 60), escalated: escalated.slice(0, 60) };
    const double = {
      probability: [...few.probability, ...few.probability],
      escalated: [...few.escalated, ...few.escalated],
    };
    const weighted = known(softThreshold({ ...few, weight: few.probability.map(() => 2) }));
    expect(weighted.value).toBeCloseTo(known(softThreshold(double)).value, 9);
    expect(weighted.low).toBeCloseTo(known(softThreshold(double)).low, 9);
  });

  test('decisions that follow it without exception have a hard cut only', () => {
    const strict = { probability: [0.1, 0.4, 0.8], escalated: [0, 0, 1] };
    expect(softThreshold(strict)).toMatchObject({ value: null, reason: 'separable' });
    expect(hardThreshold(strict)).toEqual({ cuts: [0.8], disagreement: 0 });
  });

  test('decisions that run against it are told apart', () => {
    const turned = escalated.map((value) => 1 - value);
    expect(softThreshold({ probability, escalated: turned })).toMatchObject({
      reason: 'signal-points-wrong-way',
    });
    expect(softThreshold({ probability: [0.1, 0.9], escalated: [1, 1] })).toMatchObject({
      reason: 'one-class',
    });
  });

  test('an agent that never escalates has the cut never', () => {
    expect(hardThreshold({ probability: [0.1, 0.9], escalated: [0, 0] })).toMatchObject({ cuts: ['never'] });
  });

  test('every cut with the least disagreement is listed', () => {
    expect(hardThreshold({ probability: [0.2, 0.5], escalated: [1, 0] })).toEqual({
      cuts: [0.2, 'never'],
      disagreement: 0.5,
    });
    expect(hardThreshold({ probability: [0.2], escalated: [1], weight: [0] })).toMatchObject({ value: null });
  });

  test('bad arguments are refused by name', () => {
    expect(refusal(() => softThreshold({ probability: [], escalated: [] }))).toBe('probability');
    expect(refusal(() => softThreshold({ probability: [1.2], escalated: [0] }))).toBe('probability');
    expect(refusal(() => hardThreshold({ probability: [0.2], escalated: [3] }))).toBe('escalated');
    expect(refusal(() => hardThreshold({ probability: [0.2], escalated: [1], weight: [-1] }))).toBe('weight');
  });
});
