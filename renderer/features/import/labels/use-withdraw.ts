import { useMutation, useQueryClient } from '@tanstack/react-query';
import { plural } from '../../../../shared/format.ts';
import { client } from '../../../api/client.ts';
import { announce } from '../../../components/live-region.tsx';

/** Takes an import of labels back, by its number. */
export function useWithdraw() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (importId: number) => client.labels.withdraw({ importId }),
    onSuccess: async ({ takenBack }) => {
      announce(`${plural(takenBack, 'label')} taken back`);
      await queries.invalidateQueries();
    },
  });
}
