import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from '../../../api/client.ts';

/** The next case comes first: what else changed is read once it had time to be drawn. */
const PAUSE = 250;

let waiting: ReturnType<typeof setTimeout> | undefined;

/**
 * What a saved decision changes elsewhere is read again: progress, history, lists, counts and estimates. Soon after,
 * and once for several decisions in a row, so that none of it stands between a commit and the next case.
 */
export function useAfterSaving(): () => void {
  const queries = useQueryClient();
  const read = useCallback(() => {
    const touched = [
      api.reviews.recent.key(),
      api.reviews.progress.key(),
      api.reviews.revisions.key(),
      api.cases.list.key(),
      api.frame.key(),
      api.estimates.key(),
      api.agreement.key(),
      api.workspaces.current.key(),
    ];
    for (const queryKey of touched) void queries.invalidateQueries({ queryKey });
  }, [queries]);
  return useCallback(() => {
    clearTimeout(waiting);
    waiting = setTimeout(read, PAUSE);
  }, [read]);
}
