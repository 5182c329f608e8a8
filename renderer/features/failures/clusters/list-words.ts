import type { FailureClusters } from '../../../../shared/model/failure.ts';
import { GROUPED_FROM } from './entries.ts';

/** Why some failures, or all of them, are in no group. */
export function unclusteredWords({ clusters, unclustered, total }: FailureClusters): string {
  if (clusters.length > 0)
    return unclustered.length === 1 ? 'it differs from every cluster' : 'each differs from every cluster';
  if (total < GROUPED_FROM)
    return `Fewer than ${GROUPED_FROM} failures are read one by one: groups of so few would say more than the cases do.`;
  return 'No two of these failures are alike enough for a group, so they are read one by one.';
}
