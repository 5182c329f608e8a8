import { raoWuWeights } from '../../survey/rao-wu.ts';
import { basicInterval, bcaInterval, percentileInterval } from '../../threshold/bootstrap-intervals.ts';
import type { Method } from '../method.ts';

type Limits = { readonly low: number; readonly high: number };
const pair = ({ low, high }: Limits) => [low, high];

export const bootstrapIntervals: Method = {
  name: 'bootstrap_intervals',
  run(input, options) {
    const { kind, alpha } = options as { kind: 'intervals' | 'raoWu'; alpha: number };
    if (kind === 'raoWu') {
      const { strata } = input as { strata: readonly { N: number; counts: readonly number[] }[] };
      return { weights: strata.map(({ N, counts }) => [...raoWuWeights(counts, N)]) };
    }
    const { theta, replicates, jackknife } = input as {
      theta: number;
      replicates: readonly number[];
      jackknife: readonly number[];
    };
    const bca = bcaInterval(theta, replicates, jackknife, 1 - alpha);
    return {
      percentile: pair(percentileInterval(replicates, 1 - alpha)),
      basic: pair(basicInterval(theta, replicates, 1 - alpha)),
      z0: bca.z0,
      acceleration: bca.acceleration,
      bca: pair(bca),
    };
  },
};
