import { useQuery } from '@tanstack/react-query';
import { count } from '../../shared/format.ts';
import { api } from '../api/client.ts';
import { useWorkspace } from '../api/workspace.ts';

/** What stands at the right of a room in the navigation. */
export interface RoomFact {
  readonly text: string;
  /** Work that waits shows as a dot where the navigation is folded; a mere fact does not. */
  readonly isWork: boolean;
}

/** By path: work that waits, or a version in force. */
export function useWaitingWork(): Readonly<Record<string, RoomFact>> {
  const { cases, codebookVersion } = useWorkspace();
  const { data: width } = useQuery(api.estimates.width.queryOptions({ enabled: cases > 0 }));
  const { data: settling } = useQuery(api.agreement.counts.queryOptions({ enabled: cases > 0 }));
  const { data: moving } = useQuery(
    api.trends.alerts.queryOptions({ input: { metric: 'escalation_rate' }, enabled: cases > 0 }),
  );
  const { data: curation } = useQuery(
    api.evals.list.queryOptions({ input: { limit: 1 }, enabled: cases > 0 }),
  );
  const toCurate = (curation?.counts.open ?? 0) + (curation?.counts.in_progress ?? 0);
  const alerts = moving?.alerts.length ?? 0;
  const toSettle = settling?.waiting ?? 0;
  // More than the sample holds cannot be labelled before it is extended.
  const more = width ? Math.min(width.neededMore ?? 0, width.left) : 0;
  return {
    ...(more > 0 ? { '/review': { text: count(more), isWork: true } } : {}),
    ...(toSettle > 0 ? { '/agreement': { text: count(toSettle), isWork: true } } : {}),
    ...(alerts > 0 ? { '/trends': { text: count(alerts), isWork: true } } : {}),
    ...(toCurate > 0 ? { '/failures': { text: count(toCurate), isWork: true } } : {}),
    '/codebook': { text: `v${codebookVersion}`, isWork: false },
  };
}
