import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SamplePlan, SampleState } from '../../../shared/model/sample.ts';
import { api, client } from '../../api/client.ts';
import { announce } from '../../components/live-region.tsx';

/** Draws and takes back; afterwards every number is asked for again, since its weights have changed. */
export function useDrawing() {
  const queries = useQueryClient();
  const settle = async (state: SampleState, said: string) => {
    queries.setQueryData(api.sample.get.queryKey(), state);
    announce(said);
    await queries.invalidateQueries();
  };
  const draw = useMutation({
    mutationFn: ({ plan, replace }: { plan: SamplePlan; replace: boolean }) =>
      client.sample.draw({ plan, replace }),
    onSuccess: (state) => settle(state, 'The sample is drawn'),
  });
  const withdraw = useMutation({
    mutationFn: () => client.sample.withdraw({}),
    onSuccess: (state) => settle(state, 'The last draw was taken back'),
  });
  return { draw, withdraw };
}
