import { adjustedRand } from '../../clusters/adjusted-rand.ts';
import { averageLinkage, cutAt } from '../../clusters/average-linkage.ts';
import { cosineDistances, distanceBetween, spreadDistances } from '../../clusters/distances.ts';
import { leaderClusters } from '../../clusters/leader.ts';
import { representatives } from '../../clusters/medoids.ts';
import { silhouette } from '../../clusters/silhouette.ts';
import { charTfIdf } from '../../clusters/tf-idf.ts';
import { vMeasure } from '../../clusters/v-measure.ts';
import { isEstimated } from '../../estimate.ts';
import type { Method } from '../method.ts';

export const textCluster: Method = {
  name: 'text_cluster',
  run(input, options) {
    const { texts, truth } = input as { texts: string[]; truth: number[] };
    const { ngram, cut } = options as { ngram: [number, number]; cut: number };
    const tfIdf = charTfIdf(texts, { shortest: ngram[0], longest: ngram[1] });
    const distances = spreadDistances(cosineDistances(tfIdf.rows), tfIdf.rowOf);
    const merges = averageLinkage(distances);
    const labels = cutAt(texts.length, merges, cut);
    const leader = leaderClusters(distances, cut);
    const widths = silhouette(distances, labels);
    const first = tfIdf.rows[0]!;
    const v = vMeasure(truth, labels).value;
    return {
      vocabularySize: tfIdf.vocabulary.length,
      row0: Object.fromEntries(
        Array.from(first.term, (term, t) => [tfIdf.vocabulary[term]!, first.weight[t]!]),
      ),
      cosine: texts.map((_, i) => texts.map((__, j) => 1 - distanceBetween(distances, i, j))),
      mergeHeights: merges.map((merge) => merge.height),
      labels: [...labels],
      medoids: representatives(distances, labels).map((cluster) => cluster.medoid),
      silhouetteMean: widths.value,
      silhouette: isEstimated(widths) ? widths.points : null,
      leaderLabels: [...leader.labels],
      leaders: leader.leaders,
      adjustedRand: adjustedRand(truth, labels).value,
      vMeasure: v,
      nmi: v,
    };
  },
};
