import type { ForecastQuality } from '../../model/recalibration.ts';
import { brierScore, calibrationSlope, isEstimated } from '../../stats/index.ts';
import { debiasedError } from './error-variants.ts';
import { CERTAINTY_CLIP } from './own-sense.ts';
import { reliabilityBins } from './reliability-bins.ts';
import type { Stated } from './stated.ts';

/** How good probabilities are; null without any case. */
export function forecastQuality(stated: Stated, level: number): ForecastQuality | null {
  const { event, probability, weight } = stated;
  const brier = brierScore(event, probability, weight);
  if (!isEstimated(brier)) return null;
  const bins = reliabilityBins(stated, level);
  const line = calibrationSlope(event, probability, { weight, level, clip: CERTAINTY_CLIP });
  return {
    brier: brier.value,
    error: debiasedError(bins, level).value,
    slope: isEstimated(line) ? line.value : null,
    excess: bins.reduce((sum, { share, stated: p, observed }) => sum + share * (p - observed), 0),
    bins,
  };
}
