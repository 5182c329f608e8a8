import { useQuery } from '@tanstack/react-query';
import { count } from '../../shared/format.ts';
import { api } from '../api/client.ts';
import { useWorkspace } from '../api/workspace.ts';

/** What stands at the right of a room in the navigation, by path: work that waits, or a version in force. */
export function useWaitingWork(): Readonly<Record<string, string>> {
  const { cases, codebookVersion } = useWorkspace();
  const { data: width } = useQuery(api.estimates.width.queryOptions({ enabled: cases > 0 }));
  const more = width?.neededMore ?? 0;
  return {
    ...(more > 0 ? { '/review': count(more) } : {}),
    '/codebook': `v${codebookVersion}`,
  };
}
