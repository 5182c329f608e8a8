import { useMutation, useQueryClient } from '@tanstack/react-query';
import { announce } from '../../../components/live-region.tsx';

/** Saves, says so, and has every figure that may rest on it read anew. */
export function useSaving(save: () => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: save,
    onSuccess: async () => {
      await queries.invalidateQueries();
      announce('Saved');
    },
  });
}
