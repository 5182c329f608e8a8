import { cannotEstimate, type NotEstimable } from '../estimate.ts';
import { entropyOf, mutualInformation, partitionTable } from './partition-table.ts';

export type VMeasure = {
  /** Harmonic mean of both parts; the same as normalised mutual information with the arithmetic mean. */
  readonly value: number;
  /** 1 when every cluster holds one class only. */
  readonly homogeneity: number;
  /** 1 when every class lies in one cluster only. */
  readonly completeness: number;
};

/**
 * V-measure of clusters against known classes. Everything in one cluster on both sides is 1.
 *
 * Cannot be estimated: no points.
 * Errors: unequal lengths.
 * Source: Rosenberg & Hirschberg 2007. Golden files: cluster_indices, text_cluster.
 * @param classes n known labels
 * @param clusters n labels found
 * @example vMeasure([0, 0, 1, 1], [0, 0, 0, 0]).homogeneity // 0
 */
export function vMeasure(
  classes: ArrayLike<number | string>,
  clusters: ArrayLike<number | string>,
): VMeasure | NotEstimable {
  const table = partitionTable(classes, clusters);
  const { n } = table;
  if (n === 0) return cannotEstimate('nothing-in-group', 'There are no points to compare.', { n });
  const ofClasses = entropyOf(table.rows, n);
  const ofClusters = entropyOf(table.columns, n);
  const shared = Math.max(0, mutualInformation(table));
  const homogeneity = ofClasses > 0 ? shared / ofClasses : 1;
  const completeness = ofClusters > 0 ? shared / ofClusters : 1;
  const both = homogeneity + completeness;
  return { value: both > 0 ? (2 * homogeneity * completeness) / both : 0, homogeneity, completeness };
}
