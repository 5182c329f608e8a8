import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../numeric/random.ts';
import { known } from '../testing/known.ts';
import { labelledCases } from '../testing/labelled-cases.ts';
import { calibrationError } from './calibration-error.ts';
import { reliabilityCurve } from './reliability-curve.ts';

describe('the calibration error', () => {
  test('lies between 0 and the largest gap, and its square below the mean square', () => {
    fc.assert(
      fc.property(labelledCases, ({ label, score, weight }) => {
        const error = calibrationError(known(reliabilityCurve(label, score, { weight })).value);
        expect(error.value).toBeGreaterThanOrEqual(0);
        expect(error.value).toBeLessThanOrEqual(error.largestGap + 1e-12);
        expect(error.value ** 2).toBeLessThanOrEqual(error.squaredPlugIn + 1e-12);
        expect(error.squaredDebiased).toBeLessThanOrEqual(error.squaredPlugIn + 1e-12);
      }),
    );
  });

  test('of a perfect forecast on 100 cases looks like 0.1, while the debiased square averages 0', () => {
    const random = createRandom(7);
    let plain = 0;
    let debiased = 0;
    const runs = 200;
    for (let run = 0; run < runs; run++) {
      const score = Array.from({ length: 100 }, () => random.next());
      const label = score.map((p) => (random.next() < p ? 1 : 0));
      const error = calibrationError(known(reliabilityCurve(label, score)).value);
      plain += error.value / runs;
      debiased += error.squaredDebiased / runs;
    }
    expect(plain).toBeGreaterThan(0.07);
    expect(Math.abs(debiased)).toBeLessThan(0.003);
  });

  test('a bin with a single case has no noise to take off and adds nothing to the debiased square', () => {
    const single = known(reliabilityCurve([1], [0.4]));
    expect(calibrationError(single.value)).toMatchObject({ value: 0.6, squaredDebiased: 0, rootDebiased: 0 });
  });
});
