import { smoothedKornGraubard } from '../../survey/smoothed-korn-graubard.ts';
import type { Method } from '../method.ts';
import { type GoldenStratum, toStratum } from './golden-stratum.ts';

export const kgSmoothed: Method = {
  name: 'kg_smoothed',
  run(input, options) {
    const { strata } = input as { strata: readonly GoldenStratum[] };
    const { alpha } = options as { alpha: number };
    const estimate = smoothedKornGraubard(strata.map(toStratum), 1 - alpha);
    return {
      estimate: estimate.value,
      nStar: 'nEff' in estimate ? estimate.nEff : null,
      ci: [estimate.low, estimate.high],
    };
  },
};
