import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from '../../api/client.ts';
import { announce } from '../../components/live-region.tsx';

/** What a change of the queues touches elsewhere is read again. */
export function useAfterChange(): () => void {
  const queries = useQueryClient();
  return useCallback(() => {
    const touched = [
      api.assignments.key(),
      api.calibrationSessions.key(),
      api.reviews.next.key(),
      api.reviews.open.key(),
      api.reviews.progress.key(),
      api.cases.list.key(),
      api.estimates.key(),
      api.agreement.key(),
      api.workspaces.current.key(),
    ];
    for (const queryKey of touched) void queries.invalidateQueries({ queryKey });
  }, [queries]);
}

/** A command of this room: does it, says what came of it, and has everything read again that it touches. */
export function useCommand<Input, Result>(
  run: (input: Input) => Promise<Result>,
  told: (result: Result, input: Input) => string,
  onDone?: (result: Result) => void,
) {
  const afterChange = useAfterChange();
  return useMutation({
    mutationFn: run,
    onSuccess: (result, input) => {
      announce(told(result, input));
      afterChange();
      onDone?.(result);
    },
  });
}
