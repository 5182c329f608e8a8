import { canonicalLabels } from '../../clusters/canonical-labels.ts';
import { euclideanDistances } from '../../clusters/distances.ts';
import { hdbscan } from '../../clusters/hdbscan.ts';
import type { Method } from '../method.ts';

export const hdbscanMethod: Method = {
  name: 'hdbscan',
  run(input, options, golden) {
    const { points } = input as { points: number[][] };
    const { minPts } = options as { minPts: number };
    const { labels, coreDistance } = hdbscan(euclideanDistances(points), minPts);
    // The names of clusters are free: the expected labels are compared in order of first appearance.
    const expected = golden.expected.labels as number[];
    const same = String(canonicalLabels(expected)) === String(labels);
    return { labels: same ? expected : [...labels], coreDistance: [...coreDistance] };
  },
};
