import type { FailureCluster } from '../../model/failure.ts';

/** Tells groups that were found under one name apart by where most of their cases come from, else by their number. */
export function uniqueNames(clusters: readonly FailureCluster[]): FailureCluster[] {
  const byName = Map.groupBy(clusters, ({ foundName }) => foundName);
  return clusters.map((cluster) => {
    const alike = byName.get(cluster.foundName) ?? [];
    if (alike.length < 2) return cluster;
    const own = cluster.mostly?.value;
    const isAlone = own !== undefined && alike.filter(({ mostly }) => mostly?.value === own).length === 1;
    const foundName = `${cluster.foundName}, ${isAlone ? own : cluster.id}`;
    return { ...cluster, foundName, name: cluster.renamed ? cluster.name : foundName };
  });
}
