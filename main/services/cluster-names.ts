import type { FailureClusters } from '../../shared/model/failure.ts';
import type { Context } from './context.ts';
import { failures } from './failures.ts';

/** The group of failures that a case belongs to, by case. */
export type ClusterNames = Readonly<Record<string, { id: string; name: string }>>;

/** Groups with the names that people see; finding them takes a while, so it is done where analyses are. */
export async function clusterNames(context: Context, signal?: AbortSignal): Promise<ClusterNames> {
  const asked = { scope: 'both' } as const;
  const { clusters } = context.analysis
    ? ((await context.analysis.run(['failures', 'clusters'], 'query', asked, signal)) as FailureClusters)
    : failures.clusters(context, asked);
  return Object.fromEntries(
    clusters.flatMap(({ id, name, members }) => members.map((caseId) => [caseId, { id, name }])),
  );
}
