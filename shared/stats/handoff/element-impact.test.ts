import { describe, expect, test } from 'vitest';
import { known } from '../testing/known.ts';
import { refusal } from '../testing/refusal.ts';
import { elementImpact } from './element-impact.ts';

const FOUR = { stratum: [0, 0, 0, 0], populations: [100] };

describe('how much a packet element matters', () => {
  test('the example of the docstring holds', () => {
    const impact = known(elementImpact([1, 1, 0, 0], [1, 0, 0, 0], FOUR));
    expect(impact).toMatchObject({ value: 0.25, missingShare: 0.5 });
    expect(known(impact.difference).value).toBe(0.5);
  });

  test('weights carry the strata to the population', () => {
    const sample = { stratum: [0, 0, 0, 1, 1, 1], populations: [30, 300] };
    const impact = known(elementImpact([1, 1, 0, 1, 0, 0], [1, 1, 0, 0, 0, 0], sample));
    expect(impact.missingShare).toBeCloseTo((20 + 100) / 330, 12);
  });

  test('an element that is always or never missing has nothing to compare', () => {
    expect(elementImpact([1, 1, 1, 1], [1, 0, 0, 0], FOUR)).toMatchObject({ reason: 'no-variation' });
    expect(elementImpact([0, 0, 0, 0], [1, 0, 0, 0], FOUR)).toMatchObject({ reason: 'no-variation' });
  });

  test('bad arguments are refused by name', () => {
    expect(refusal(() => elementImpact([1, 0, 1, 0], [1, 0], FOUR))).toBe('insufficient');
    expect(refusal(() => elementImpact([1, 0, 3, 0], [1, 0, 0, 0], FOUR))).toBe('missing');
    expect(refusal(() => elementImpact([1, 0, 1, 0], [1, 0, 0, 0], FOUR, 0))).toBe('level');
  });
});
