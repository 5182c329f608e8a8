import { stratifiedWilson } from '../../survey/stratified-wilson.ts';
import type { Method } from '../method.ts';

export const stratifiedWilsonMethod: Method = {
  name: 'stratified_wilson',
  run(input, options) {
    const { count, nobs, weights } = input as {
      count: readonly number[];
      nobs: readonly number[];
      weights: readonly number[];
    };
    const { alpha } = options as { alpha: number };
    const estimate = stratifiedWilson(count, nobs, weights, 1 - alpha);
    return {
      estimate: estimate.value,
      zStratum: 'z' in estimate ? estimate.z : null,
      ci: [estimate.low, estimate.high],
    };
  },
};
