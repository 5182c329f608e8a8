import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isEstimated } from '../estimate.ts';
import { labelledCases, repeatRows } from '../testing/labelled-cases.ts';
import { type Auroc, auroc } from './auroc.ts';

function area(...args: Parameters<typeof auroc>): Auroc {
  const result = auroc(...args);
  if (!isEstimated(result)) throw new Error(result.sentence);
  return result;
}

describe('the area under the ROC curve', () => {
  test('the example of the docstring holds', () => {
    expect(auroc([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]).value).toBe(0.75);
  });

  test('it is the share of pairs ranked right, ties counting half', () => {
    fc.assert(
      fc.property(labelledCases, ({ label, score, weight }) => {
        let pairs = 0;
        let right = 0;
        for (let i = 0; i < label.length; i++) {
          for (let j = 0; j < label.length; j++) {
            if (label[i] !== 1 || label[j] !== 0) continue;
            const w = weight[i]! * weight[j]!;
            pairs += w;
            right += w * (score[i]! > score[j]! ? 1 : score[i] === score[j] ? 0.5 : 0);
          }
        }
        expect(area(label, score, { weight }).value).toBeCloseTo(right / pairs, 12);
      }),
    );
  });

  test('the order of the rows does not matter', () => {
    fc.assert(
      fc.property(labelledCases, ({ label, score }) => {
        const there = area(label, score);
        const back = area(label.toReversed(), score.toReversed());
        expect(back.value).toBeCloseTo(there.value, 12);
        expect(back.standardError).toBeCloseTo(there.standardError!, 12);
      }),
    );
  });

  test('a weight of k equals the row k times', () => {
    fc.assert(
      fc.property(labelledCases, ({ label, score, weight }) => {
        const repeated = area(repeatRows(label, weight), repeatRows(score, weight));
        expect(area(label, score, { weight }).value).toBeCloseTo(repeated.value, 12);
      }),
    );
  });

  test('exchanging the labels mirrors the area', () => {
    fc.assert(
      fc.property(labelledCases, ({ label, score, weight }) => {
        const mirrored = area(
          label.map((y) => 1 - y),
          score,
          { weight },
        );
        expect(mirrored.value).toBeCloseTo(1 - area(label, score, { weight }).value, 12);
      }),
    );
  });

  test('a monotone transform of the score changes nothing', () => {
    fc.assert(
      fc.property(labelledCases, ({ label, score }) => {
        expect(
          area(
            label,
            score.map((s) => Math.exp(3 * s)),
          ),
        ).toEqual(area(label, score));
      }),
    );
  });

  test('multiplying all weights by a constant changes neither area nor error', () => {
    const label = [0, 1, 0, 1, 1];
    const score = [0.1, 0.3, 0.4, 0.2, 0.9];
    const once = area(label, score, { weight: [1, 2, 3, 4, 5] });
    const tenfold = area(label, score, { weight: [10, 20, 30, 40, 50] });
    expect(tenfold.value).toBeCloseTo(once.value, 14);
    expect(tenfold.standardError).toBeCloseTo(once.standardError!, 14);
  });

  test('a fully sampled stratum adds no error', () => {
    const label = [0, 1, 0, 1];
    const score = [0.1, 0.3, 0.4, 0.2];
    const stratum = ['E', 'E', 'E', 'E'];
    expect(area(label, score, { stratum, samplingFraction: { E: 1 } }).standardError).toBe(0);
  });

  test('no input is changed', () => {
    const label = Object.freeze([0, 1, 0, 1]);
    const score = Object.freeze([0.4, 0.3, 0.2, 0.1]);
    const weight = Object.freeze([4, 3, 2, 1]);
    expect(() => auroc(label, score, { weight })).not.toThrow();
  });
});

describe('an area that cannot be estimated says why', () => {
  test('no cases', () => expect(auroc([], [])).toMatchObject({ value: null, reason: 'nothing-reviewed' }));

  test('one class only', () => {
    expect(auroc([1, 1], [0.2, 0.3])).toMatchObject({ value: null, reason: 'one-class' });
  });

  test('all weights zero', () => {
    expect(auroc([0, 1], [0.2, 0.3], { weight: [0, 0] })).toMatchObject({ reason: 'all-weights-zero' });
  });

  test('a class without weight counts as absent', () => {
    expect(auroc([0, 1], [0.2, 0.3], { weight: [1, 0] })).toMatchObject({ reason: 'one-class' });
  });

  test('one positive gives the area but no error', () => {
    const one = area([0, 0, 1], [0.1, 0.5, 0.3]);
    expect(one).toMatchObject({ value: 0.5, standardError: null, figure: { reason: 'too-few' } });
  });

  test('perfect separation gives no interval', () => {
    expect(area([0, 0, 1, 1], [1, 2, 3, 4])).toMatchObject({ value: 1, figure: { reason: 'degenerate' } });
  });

  test('all scores tied give one half and no interval', () => {
    const tied = area([0, 0, 1, 1, 1], [3, 3, 3, 3, 3]);
    expect(tied).toMatchObject({ value: 0.5, figure: { reason: 'no-variation' } });
  });
});

describe('a bad argument is named', () => {
  test.each([
    ['score', () => auroc([0, 1], [0.5])],
    ['label', () => auroc([0, 2], [0.5, 0.6])],
    ['score', () => auroc([0, 1], [0.5, Number.NaN])],
    ['weight', () => auroc([0, 1], [0.5, 0.6], { weight: [1, -1] })],
    ['weight', () => auroc([0, 1], [0.5, 0.6], { weight: [1, Number.NaN] })],
    ['weight', () => auroc([0, 1], [0.5, 0.6], { weight: [1] })],
    ['level', () => auroc([0, 1], [0.5, 0.6], { level: 1 })],
    ['stratum', () => auroc([0, 1], [0.5, 0.6], { stratum: ['a'] })],
    ['samplingFraction.a', () => auroc([0, 1], [1, 2], { stratum: ['a', 'a'], samplingFraction: { a: 2 } })],
  ])('%s', (argument, call) => {
    expect(call).toThrow(expect.objectContaining({ name: 'StatsArgumentError', argument }));
  });
});
