import type { ReliabilityBin } from './reliability-curve.ts';

export type CalibrationError = {
  /** Expected calibration error: share-weighted mean of |mean probability - observed rate|. Biased upwards. */
  readonly value: number;
  /** Largest gap of any bin. */
  readonly largestGap: number;
  /** Share-weighted mean of squared gaps, biased upwards by sampling noise. */
  readonly squaredPlugIn: number;
  /** The same with the sampling noise taken off; may be below 0. */
  readonly squaredDebiased: number;
  /** Root of the debiased mean, 0 where that is negative: the figure to show. */
  readonly rootDebiased: number;
};

/**
 * Calibration error over the bins of a reliability curve. The debiased square takes y (1-y) / (m-1) off each
 * squared gap, with m the (effective) size of the bin; a bin with m < 2 contributes nothing.
 *
 * The plain error of a perfect forecast at n = 100 in 10 bins averages about 0.1: compare it only at equal n,
 * and prefer the debiased root.
 *
 * Source: Naeini, Cooper & Hauskrecht 2015; Broecker 2012; Kumar, Liang & Ma 2019. Golden file: ece_reliability.
 * @param bins at least one bin, shares summing to 1
 * @example calibrationError([{ index: 0, n: 4, nEff: 4, share: 1, meanProbability: 0.5, observedRate: 0.25, low: 0, high: 1 }]).value // 0.25
 */
export function calibrationError(bins: readonly ReliabilityBin[]): CalibrationError {
  let value = 0;
  let largestGap = 0;
  let squaredPlugIn = 0;
  let squaredDebiased = 0;
  for (const { share, meanProbability, observedRate, nEff } of bins) {
    const gap = Math.abs(meanProbability - observedRate);
    value += share * gap;
    largestGap = Math.max(largestGap, gap);
    squaredPlugIn += share * gap * gap;
    if (nEff >= 2) {
      squaredDebiased += share * (gap * gap - (observedRate * (1 - observedRate)) / (nEff - 1));
    }
  }
  const rootDebiased = Math.sqrt(Math.max(0, squaredDebiased));
  return { value, largestGap, squaredPlugIn, squaredDebiased, rootDebiased };
}
