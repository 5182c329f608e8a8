import { useMutation, useQueryClient } from '@tanstack/react-query';
import { plural } from '../../../shared/format.ts';
import { client } from '../../api/client.ts';
import { announce } from '../../components/live-region.tsx';

/** Takes an import back, by its number; refused with the reason while something rests on its cases. */
export function useUndoImport() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (importId: number) => {
      const job = await client.imports.undo({ importId });
      for (let step = await job.next(); ; step = await job.next()) if (step.done) return step.value;
    },
    onSuccess: async ({ cases }) => {
      announce(`${plural(cases, 'case')} taken back`);
      await queries.invalidateQueries();
    },
  });
}
