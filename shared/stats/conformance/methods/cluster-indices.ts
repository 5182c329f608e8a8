import { adjustedMutualInformation } from '../../clusters/adjusted-mutual-information.ts';
import { adjustedRand } from '../../clusters/adjusted-rand.ts';
import { vMeasure } from '../../clusters/v-measure.ts';
import type { Method } from '../method.ts';

export const clusterIndices: Method = {
  name: 'cluster_indices',
  run(input) {
    const { a, b } = input as { a: number[]; b: number[] };
    const v = vMeasure(a, b).value;
    return { ari: adjustedRand(a, b).value, nmi: v, v, ami: adjustedMutualInformation(a, b).value };
  },
};
