import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstNonFinite } from '../testing/finite.ts';
import { known } from '../testing/known.ts';
import { refusal } from '../testing/refusal.ts';
import { adjustedMutualInformation } from './adjusted-mutual-information.ts';
import { adjustedRand } from './adjusted-rand.ts';
import { vMeasure } from './v-measure.ts';

const label = fc.integer({ min: 0, max: 4 });
const labelPairs = fc.array(fc.tuple(label, label), { minLength: 1, maxLength: 25 });
const indices = { adjustedRand, vMeasure, adjustedMutualInformation } as const;

describe.each(Object.entries(indices))('%s', (_, index) => {
  test('of two equal clusterings is 1, whatever the names', () => {
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 20 }), (a) => {
        const renamed = a.map((name) => `cluster ${9 - name}`);
        expect(known(index(a, renamed)).value).toBeCloseTo(1, 9);
      }),
    );
  });

  test('is finite, at most 1, and the same the other way round', () => {
    fc.assert(
      fc.property(labelPairs, (pairs) => {
        const a = pairs.map(([x]) => x);
        const b = pairs.map(([, y]) => y);
        const there = known(index(a, b));
        expect(firstNonFinite(there)).toBe(null);
        expect(there.value).toBeLessThanOrEqual(1 + 1e-9);
        expect(known(index(b, a)).value).toBeCloseTo(there.value, 9);
      }),
    );
  });

  test('needs points, and labels of the same length', () => {
    expect(index([], [])).toMatchObject({ value: null, reason: 'nothing-in-group' });
    expect(refusal(() => index([1], [1, 2]))).toBe('b');
  });
});

test('one cluster for everything is homogeneous only when there is one class', () => {
  expect(known(vMeasure([0, 0, 1, 1], [0, 0, 0, 0]))).toMatchObject({
    homogeneity: 0,
    completeness: 1,
    value: 0,
  });
  expect(known(adjustedRand([0, 0, 1, 1], [0, 0, 0, 0])).value).toBe(0);
});
