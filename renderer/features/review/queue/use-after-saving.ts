import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from '../../../api/client.ts';

/** What a saved decision changes elsewhere is read again: progress, history, lists, counts and estimates. */
export function useAfterSaving(): () => void {
  const queries = useQueryClient();
  return useCallback(() => {
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
}
