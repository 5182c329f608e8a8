import { describe, expect, test } from 'vitest';
import { createRandom } from '../numeric/random.ts';
import { known } from '../testing/known.ts';
import { refusal } from '../testing/refusal.ts';
import { ppiMean } from './ppi-mean.ts';
import { ppiStratifiedMean } from './ppi-stratified-mean.ts';
import { roganGladen } from './rogan-gladen.ts';

const right = { sensitivity: { events: 50, n: 50 }, specificity: { events: 50, n: 50 } };

describe('correcting the rate of a judge', () => {
  test('a judge who is never wrong needs no correction', () => {
    const rate = known(roganGladen({ events: 30, n: 100 }, right));
    expect(rate.value).toBeCloseTo(0.3, 14);
    expect(rate.uncut).toBe(rate.value);
  });

  test('false alarms are taken off a rare event', () => {
    const errors = { sensitivity: { events: 9, n: 10 }, specificity: { events: 97, n: 100 } };
    const rate = known(roganGladen({ events: 48, n: 1000 }, errors));
    expect(rate.value).toBeCloseTo(0.0207, 4);
    expect(rate.low).toBe(0);
  });

  test('a rate below 0 is cut and the uncut one is kept', () => {
    const errors = { sensitivity: { events: 9, n: 10 }, specificity: { events: 8, n: 10 } };
    const rate = known(roganGladen({ events: 5, n: 100 }, errors));
    expect(rate.value).toBe(0);
    expect(rate.uncut).toBeLessThan(0);
  });

  test('a judge no better than chance cannot be corrected', () => {
    const errors = { sensitivity: { events: 5, n: 10 }, specificity: { events: 5, n: 10 } };
    expect(roganGladen({ events: 5, n: 10 }, errors)).toMatchObject({ reason: 'not-distinguishable' });
  });

  test('every one of the three samples is needed', () => {
    const none = { events: 0, n: 0 };
    expect(roganGladen(none, right)).toMatchObject({ reason: 'nothing-reviewed' });
    expect(roganGladen({ events: 1, n: 2 }, { ...right, sensitivity: none })).toMatchObject({
      reason: 'nothing-reviewed',
    });
  });

  test('a bad argument is named', () => {
    expect(refusal(() => roganGladen({ events: 3, n: 2 }, right))).toBe('apparent.events');
    expect(refusal(() => roganGladen({ events: 1, n: 2 }, right, 1))).toBe('level');
  });
});

/** Cases of a population with a judge who follows the label with this strength, and a sample of it. */
function judged(seed: number, population: number, labelled: number, strength: number, shift = 0) {
  const random = createRandom(seed);
  const truth = Array.from({ length: population }, () => (random.next() < 0.2 ? 1 : 0));
  const score = truth.map((y) => strength * y + (1 - strength) * random.next() + shift);
  const label = truth.slice(0, labelled);
  return { truth, label, judge: score.slice(0, labelled), rest: score.slice(labelled), score };
}

const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;

describe('the prediction-powered mean', () => {
  test('stays right when the judge is biased, and is narrower than labels alone when the judge is good', () => {
    const { label, judge, rest } = judged(1, 6000, 300, 0.8, 0.5);
    const labelsOnly = known(ppiMean(label, judge, rest, { lambda: 0 }));
    const tuned = known(ppiMean(label, judge, rest));
    expect(Math.abs(tuned.value - 0.2)).toBeLessThan(3 * tuned.standardError);
    expect(tuned.standardError).toBeLessThan(0.6 * labelsOnly.standardError);
  });

  test('covers the truth about as often as it says', () => {
    const runs = 300;
    let covered = 0;
    for (let run = 0; run < runs; run++) {
      const { label, judge, rest } = judged(50 + run, 600, 100, 0.5, -0.2);
      const { low, high } = known(ppiMean(label, judge, rest, { level: 0.9 }));
      if (low <= 0.2 && 0.2 <= high) covered += 1;
    }
    expect(Math.abs(covered / runs - 0.9)).toBeLessThan(0.06);
  });

  test('a constant judge or one that points the wrong way is ignored', () => {
    const { label, judge, rest } = judged(2, 400, 80, 0.7);
    const constant = known(
      ppiMean(
        label,
        judge.map(() => 0.3),
        rest.map(() => 0.3),
      ),
    );
    const reversed = known(
      ppiMean(
        label,
        judge.map((f) => 1 - f),
        rest.map((f) => 1 - f),
      ),
    );
    for (const figure of [constant, reversed]) {
      expect(figure.lambda).toBe(0);
      expect(figure.value).toBeCloseTo(mean(label), 12);
    }
  });

  test('needs two labels and one unlabelled case', () => {
    expect(ppiMean([1], [1], [1])).toMatchObject({ reason: 'too-few' });
    expect(ppiMean([1, 0], [1, 0], [])).toMatchObject({ reason: 'too-few' });
    expect(ppiMean([], [], [])).toMatchObject({ reason: 'too-few' });
  });

  test('a bad argument is named', () => {
    expect(refusal(() => ppiMean([1, 0], [1], [1]))).toBe('judge');
    expect(refusal(() => ppiMean([1, Number.NaN], [1, 0], [1]))).toBe('label');
    expect(refusal(() => ppiMean([1, 0], [1, 0], [Infinity]))).toBe('unlabelled');
    expect(refusal(() => ppiMean([1, 0], [1, 0], [1], { lambda: Number.NaN }))).toBe('lambda');
  });
});

describe('the prediction-powered mean of a finite population', () => {
  test('is exact when every case was labelled', () => {
    const { truth, score } = judged(3, 50, 50, 0.4);
    const stratum = { populationSize: 50, populationJudgeMean: mean(score), label: truth, judge: score };
    const figure = known(ppiStratifiedMean([stratum]));
    expect(figure.value).toBeCloseTo(mean(truth), 12);
    expect(figure.standardError).toBe(0);
  });

  test('with a perfect judge has no error at all', () => {
    const { truth } = judged(4, 400, 40, 1);
    const label = truth.slice(0, 40);
    const stratum = { populationSize: 400, populationJudgeMean: mean(truth), label, judge: label };
    const figure = known(ppiStratifiedMean([stratum]));
    expect(figure.lambda).toBeCloseTo(1, 12);
    expect(figure.standardError).toBeCloseTo(0, 12);
    expect(figure.value).toBeCloseTo(mean(truth), 12);
  });

  test('weighs strata by their population, not by their labels', () => {
    const strata = [
      { populationSize: 900, populationJudgeMean: 0, label: [0, 0, 0, 0], judge: [0, 0, 0, 0] },
      { populationSize: 100, populationJudgeMean: 0, label: [1, 1, 1, 1], judge: [0, 0, 0, 0] },
    ];
    expect(known(ppiStratifiedMean(strata)).value).toBeCloseTo(0.1, 12);
  });

  test('an unlabelled or single-label stratum leaves the whole unknown', () => {
    const good = { populationSize: 9, populationJudgeMean: 0.5, label: [0, 1], judge: [0, 1] };
    expect(ppiStratifiedMean([good, { ...good, label: [], judge: [] }])).toMatchObject({
      reason: 'stratum-not-reviewed',
    });
    expect(ppiStratifiedMean([good, { ...good, label: [1], judge: [1] }])).toMatchObject({
      reason: 'too-few',
    });
    expect(ppiStratifiedMean([{ ...good, populationSize: 1, label: [1], judge: [1] }]).value).not.toBe(null);
  });

  test('a bad argument is named', () => {
    const good = { populationSize: 9, populationJudgeMean: 0.5, label: [0, 1], judge: [0, 1] };
    expect(refusal(() => ppiStratifiedMean([]))).toBe('strata');
    expect(refusal(() => ppiStratifiedMean([{ ...good, populationSize: 1 }]))).toBe(
      'strata[0].populationSize',
    );
    expect(refusal(() => ppiStratifiedMean([{ ...good, judge: [1] }]))).toBe('strata[0].judge');
    expect(refusal(() => ppiStratifiedMean([{ ...good, populationJudgeMean: Number.NaN }]))).toBe(
      'strata[0].populationJudgeMean',
    );
  });
});
