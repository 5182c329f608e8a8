import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isEstimated } from '../estimate.ts';
import { labelledCases } from '../testing/labelled-cases.ts';
import { compareAuroc } from './compare-auroc.ts';

describe('two signals on the same cases', () => {
  test('the example of the docstring holds', () => {
    expect(compareAuroc([0, 0, 1, 1], [1, 2, 3, 4], [1, 3, 2, 4]).value).toBe(0.25);
  });

  test('exchanging the signals changes the sign and nothing else', () => {
    fc.assert(
      fc.property(labelledCases, ({ label, score, weight }) => {
        const other = score.map((s, i) => (s * (i + 3)) % 0.7);
        const ab = compareAuroc(label, score, other, { weight });
        const ba = compareAuroc(label, other, score, { weight });
        if (!isEstimated(ab) || !isEstimated(ba)) throw new Error('both classes are there');
        expect(ba.value).toBeCloseTo(-ab.value, 12);
        expect(ba.p ?? 2).toBeCloseTo(ab.p ?? 2, 9);
      }),
    );
  });

  test('a signal compared with itself has no spread', () => {
    const same = compareAuroc([0, 1, 0, 1], [1, 2, 3, 4], [1, 2, 3, 4]);
    expect(same).toMatchObject({ value: 0, z: null, p: null, figure: { reason: 'no-variation' } });
  });

  test('one positive gives the difference but no test', () => {
    expect(compareAuroc([0, 1, 0], [1, 2, 3], [3, 2, 1])).toMatchObject({ figure: { reason: 'too-few' } });
  });

  test('one class only cannot be compared', () => {
    expect(compareAuroc([1, 1], [1, 2], [2, 1])).toMatchObject({ value: null, reason: 'one-class' });
  });

  test.each([
    ['scoreB', () => compareAuroc([0, 1], [1, 2], [1])],
    ['scoreB', () => compareAuroc([0, 1], [1, 2], [1, Number.NaN])],
  ])('a bad %s is named', (argument, call) => {
    expect(call).toThrow(expect.objectContaining({ argument }));
  });
});
