import { describe, expect, test } from 'vitest';
import { createRandom } from '../numeric/random.ts';
import { known } from '../testing/known.ts';
import { repeatRows } from '../testing/labelled-cases.ts';
import { refusal } from '../testing/refusal.ts';
import { calibrationInTheLarge } from './calibration-in-the-large.ts';
import { calibrationLikelihoodRatio } from './calibration-likelihood-ratio.ts';
import { calibrationSlope } from './calibration-slope.ts';
import { hosmerLemeshow } from './hosmer-lemeshow.ts';
import { expit } from './logit.ts';
import { spiegelhalterTest } from './spiegelhalter-test.ts';

/** Labels drawn from logit P = intercept + slope logit p. */
function drawn(seed: number, n: number, intercept: number, slope: number) {
  const random = createRandom(seed);
  const probability = Array.from({ length: n }, () => 0.02 + 0.96 * random.next());
  const label = probability.map((p) =>
    random.next() < expit(intercept + slope * Math.log(p / (1 - p))) ? 1 : 0,
  );
  return { label, probability };
}

describe('calibration slope and intercept', () => {
  test('find the line the labels were drawn from', () => {
    const { label, probability } = drawn(1, 8000, 0.4, 0.6);
    const line = known(calibrationSlope(label, probability));
    expect(Math.abs(line.slope.value - 0.6)).toBeLessThan(3 * line.slope.standardError!);
    expect(Math.abs(line.intercept.value - 0.4)).toBeLessThan(3 * line.intercept.standardError!);
  });

  test('a weight of k gives the line of the row k times', () => {
    const { label, probability } = drawn(2, 60, 0, 1);
    const weight = label.map((_, i) => 1 + (i % 3));
    const weighted = known(calibrationSlope(label, probability, { weight }));
    const repeated = known(calibrationSlope(repeatRows(label, weight), repeatRows(probability, weight)));
    expect(weighted.value).toBeCloseTo(repeated.value, 8);
    expect(weighted.intercept.value).toBeCloseTo(repeated.intercept.value, 8);
  });

  test('multiplying all weights by a constant changes no error', () => {
    const { label, probability } = drawn(3, 60, 0, 1);
    const weight = label.map((_, i) => 1 + (i % 3));
    const once = known(calibrationSlope(label, probability, { weight }));
    const tenfold = known(calibrationSlope(label, probability, { weight: weight.map((w) => 10 * w) }));
    expect(tenfold.slope.standardError).toBeCloseTo(once.slope.standardError!, 9);
  });

  test('exchanging labels and probabilities keeps the slope and mirrors the intercept', () => {
    const { label, probability } = drawn(4, 80, 0.3, 0.8);
    const line = known(calibrationSlope(label, probability));
    const mirrored = known(
      calibrationSlope(
        label.map((y) => 1 - y),
        probability.map((p) => 1 - p),
      ),
    );
    expect(mirrored.value).toBeCloseTo(line.value, 8);
    expect(mirrored.intercept.value).toBeCloseTo(-line.intercept.value, 8);
  });

  test('probabilities of 0 and 1 are moved off the ends and counted', () => {
    const line = known(calibrationSlope([0, 1, 1, 0, 1], [0, 1, 0.5, 0.6, 0.4]));
    expect(line.clipped).toBe(2);
  });

  test('one class, one probability and separated classes each have their reason', () => {
    expect(calibrationSlope([1, 1], [0.2, 0.4])).toMatchObject({ reason: 'one-class' });
    expect(calibrationSlope([0, 1], [0.4, 0.4])).toMatchObject({ reason: 'no-variation' });
    expect(calibrationSlope([0, 0, 1], [0.2, 0.4, 0.6])).toMatchObject({ reason: 'separable' });
    expect(calibrationSlope([0, 0, 1], [0.6, 0.4, 0.2])).toMatchObject({ reason: 'separable' });
    expect(calibrationSlope([0, 1, 0, 1], [0.2, 0.4, 0.4, 0.6])).toMatchObject({ reason: 'separable' });
  });

  test('a case of weight 0 cannot rescue a separated signal', () => {
    const weight = [1, 1, 1, 0];
    expect(calibrationSlope([0, 0, 1, 1], [0.2, 0.4, 0.6, 0.1], { weight })).toMatchObject({
      reason: 'separable',
    });
  });
});

describe('calibration in the large', () => {
  test('is above 0 when the event is more frequent than stated', () => {
    const { label, probability } = drawn(5, 4000, 0.7, 1);
    const shift = known(calibrationInTheLarge(label, probability));
    expect(shift.low).toBeLessThan(0.7);
    expect(shift.high).toBeGreaterThan(0.7);
    expect(shift.low).toBeGreaterThan(0);
  });

  test('is not finite with one class', () => {
    expect(calibrationInTheLarge([0, 0], [0.1, 0.2])).toMatchObject({ reason: 'one-class' });
    expect(calibrationInTheLarge([0, 1], [0.1, 0.2], { weight: [1, 0] })).toMatchObject({
      reason: 'one-class',
    });
  });
});

describe('tests of calibration', () => {
  test('hold their level when the probabilities are right', () => {
    const runs = 200;
    let joint = 0;
    let spiegelhalter = 0;
    for (let run = 0; run < runs; run++) {
      const { label, probability } = drawn(100 + run, 150, 0, 1);
      if (known(calibrationLikelihoodRatio(label, probability)).p < 0.1) joint += 1;
      if (known(spiegelhalterTest(label, probability)).p < 0.1) spiegelhalter += 1;
    }
    expect(Math.abs(joint / runs - 0.1)).toBeLessThan(0.07);
    expect(Math.abs(spiegelhalter / runs - 0.1)).toBeLessThan(0.07);
  });

  test('reject probabilities that are far too sure', () => {
    const { label, probability } = drawn(6, 500, 0, 0.3);
    expect(known(calibrationLikelihoodRatio(label, probability)).p).toBeLessThan(1e-6);
    expect(known(spiegelhalterTest(label, probability)).p).toBeLessThan(1e-6);
    expect(known(hosmerLemeshow(label, probability)).p).toBeLessThan(1e-6);
  });

  test('Spiegelhalter has nothing to measure at 0, 1/2 and 1', () => {
    expect(spiegelhalterTest([0, 1, 1], [0, 0.5, 1])).toMatchObject({ reason: 'degenerate' });
    expect(spiegelhalterTest([], [])).toMatchObject({ reason: 'nothing-reviewed' });
  });

  test('Hosmer-Lemeshow needs three groups with something to expect', () => {
    expect(hosmerLemeshow([0, 1], [0.4, 0.4])).toMatchObject({ reason: 'too-few' });
    expect(hosmerLemeshow([0, 1, 0], [0, 0, 0.5], 3)).toMatchObject({ reason: 'too-few' });
    expect(refusal(() => hosmerLemeshow([0, 1], [0.4, 0.6], 2))).toBe('groups');
  });
});
