import type { CalibrationFigures, ReliabilityBin } from '../../model/signal-check.ts';
import {
  brierDecomposition,
  brierScore,
  calibrationInTheLarge,
  calibrationSlope,
  corp,
  type Estimate,
  isEstimated,
  normalCdf,
  spiegelhalterTest,
} from '../../stats/index.ts';
import type { Domain } from './domain.ts';
import { debiasedError, equalWidthError, plainError } from './error-variants.ts';
import { CERTAINTY_CLIP, isCertain } from './own-sense.ts';
import type { Stated } from './stated.ts';

const MURPHY_BINS = 10;

/**
 * How well a stated probability means what it says. Tests that know no weights are left out where labels are
 * weighted; the slope and its tests then carry the error of the design.
 *
 * @param stated of the domain's cases, in the signal's own sense
 * @param bins of the same
 * @returns null without any case
 */
export function calibrationFigures(
  domain: Domain,
  stated: Stated,
  bins: readonly ReliabilityBin[],
  level: number,
): CalibrationFigures | null {
  const { event, probability, weight } = stated;
  const brier = brierScore(event, probability, weight);
  const murphy = brierDecomposition(event, probability, { bins: MURPHY_BINS }, weight);
  const split = corp(event, probability, weight);
  if (!isEstimated(brier) || !isEstimated(murphy) || !isEstimated(split)) return null;
  const options = { ...sampleOf(domain), level, clip: CERTAINTY_CLIP };
  const line = calibrationSlope(event, probability, options);
  const shift = calibrationInTheLarge(event, probability, options);
  const hasLine = isEstimated(line);
  const spiegelhalter = weight ? null : spiegelhalterTest(event, probability);
  return {
    brier: brier.value,
    skill: brier.skill,
    murphy: {
      reliability: murphy.reliability,
      resolution: murphy.resolution,
      uncertainty: murphy.uncertainty,
      within: murphy.withinVariance - murphy.withinCovariance,
    },
    corp: { miscalibration: split.miscalibration, discrimination: split.discrimination },
    error: {
      debiased: debiasedError(bins, level),
      equalCount: plainError(bins),
      equalWidth: equalWidthError(stated),
      largestGap: Math.max(...bins.map((bin) => Math.abs(bin.stated - bin.observed))),
    },
    excess: meanExcess(stated),
    slope: hasLine ? tested(line.slope, 1) : null,
    intercept: hasLine ? tested(line.intercept, 0) : null,
    shift: tested(shift, 0),
    spiegelhalter: spiegelhalter && isEstimated(spiegelhalter) ? spiegelhalter.p : null,
    clipped: probability.reduce((sum, p) => sum + (isCertain(p) ? 1 : 0), 0),
  };
}

/**
 * The design without the cases outside the domain: what a line leaves over has a mean near 0 in every stratum, so
 * that they would bring nothing but time.
 */
function sampleOf({ cases, weight, design }: Domain) {
  if (!weight) return {};
  return {
    weight,
    stratum: cases.map(({ stratum }) => stratum),
    samplingFraction: design.samplingFraction,
  };
}

/** An estimate with the two-sided p-value of the value that a calibrated signal would have. */
function tested(figure: Estimate, calibrated: number) {
  if (!isEstimated(figure) || figure.standardError === undefined) return null;
  const { value, low, high, standardError } = figure;
  const p = standardError > 0 ? 2 * normalCdf(-Math.abs(value - calibrated) / standardError) : 1;
  return { value, low, high, p };
}

/** Weighted mean of stated minus observed. */
function meanExcess({ event, probability, weight }: Stated): number {
  let total = 0;
  let sum = 0;
  for (let i = 0; i < event.length; i++) {
    const w = weight ? weight[i]! : 1;
    total += w;
    sum += w * (probability[i]! - event[i]!);
  }
  return sum / total;
}
