import { isEstimated } from '../../estimate.ts';
import { calibrationInTheLarge } from '../../signal/calibration-in-the-large.ts';
import { calibrationLikelihoodRatio } from '../../signal/calibration-likelihood-ratio.ts';
import { type CalibrationOptions, calibrationSlope } from '../../signal/calibration-slope.ts';
import { expectedOverObserved } from '../../signal/expected-over-observed.ts';
import { hosmerLemeshow } from '../../signal/hosmer-lemeshow.ts';
import { spiegelhalterTest } from '../../signal/spiegelhalter-test.ts';
import type { Method } from '../method.ts';

type Input = { label: number[]; p: number[]; weight: number[] | null; stratum: string[] | null };

function line(label: number[], p: number[], options: CalibrationOptions) {
  const fit = calibrationSlope(label, p, options);
  if (!isEstimated(fit)) return { intercept: null, interceptSe: null, slope: null, slopeSe: null };
  return {
    intercept: fit.intercept.value,
    interceptSe: fit.intercept.standardError,
    slope: fit.value,
    slopeSe: fit.slope.standardError,
  };
}

export const calibrationTests: Method = {
  name: 'calibration_tests',
  run(input, options) {
    const { label, p, weight, stratum } = input as Input;
    const { clip } = options as { clip: number };
    const shift = calibrationInTheLarge(label, p, { clip });
    const joint = calibrationLikelihoodRatio(label, p, clip);
    const spiegelhalter = spiegelhalterTest(label, p);
    const groups = hosmerLemeshow(label, p);
    return {
      ...line(label, p, { clip }),
      citl: shift.value,
      citlSe: isEstimated(shift) ? shift.standardError : null,
      lrChi2: joint.value,
      lrP: isEstimated(joint) ? joint.p : null,
      spiegelhalterZ: spiegelhalter.value,
      spiegelhalterP: isEstimated(spiegelhalter) ? spiegelhalter.p : null,
      hosmerLemeshow: isEstimated(groups)
        ? { chi2: groups.value, df: groups.degreesOfFreedom, p: groups.p }
        : null,
      expectedOverObserved: expectedOverObserved(label, p).value,
      weighted: weight === null ? null : line(label, p, { clip, weight, stratum: stratum ?? undefined }),
    };
  },
};
