import { hardThreshold, softThreshold } from '../../threshold/implied-threshold.ts';
import type { Method } from '../method.ts';
import { goldenCut } from './golden-sweep.ts';

export const impliedThreshold: Method = {
  name: 'implied_threshold',
  run(input) {
    const { p, escalated, weight } = input as {
      p: readonly number[];
      escalated: readonly number[];
      weight: readonly number[];
    };
    const decisions = { probability: p, escalated, weight };
    const soft = softThreshold(decisions);
    const hard = hardThreshold(decisions);
    return {
      soft:
        soft.value === null
          ? null
          : {
              intercept: soft.intercept,
              slope: soft.slope,
              tau: soft.value,
              ciDelta: [soft.low, soft.high],
              ciFieller: soft.fieller && [soft.fieller.low, soft.fieller.high],
              impliedRatio: soft.impliedRatio,
            },
      hard: hard.cuts && { thresholds: hard.cuts.map(goldenCut), disagreementShare: hard.disagreement },
    };
  },
};
