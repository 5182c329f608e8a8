import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Signal, SignalDirection } from '../../../shared/model/signal.ts';
import { client } from '../../api/client.ts';
import { Segmented } from '../../components/segmented.tsx';
import { Tag } from '../../components/tag.tsx';

/** Which end of the signal speaks for handing over. A guess is named as one until somebody says. */
export function DirectionChoice({ signal }: { readonly signal: Signal }) {
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: (direction: SignalDirection) =>
      client.thresholds.setDirection({ signal: signal.name, direction }),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <>
      <Segmented
        label="Hand over when the signal is"
        value={signal.direction}
        options={[
          { value: 'higher_is_safer', label: 'Escalate below' },
          { value: 'higher_is_riskier', label: 'Escalate above' },
        ]}
        onChange={(direction) => change.mutate(direction)}
      />
      {signal.guessed && <Tag icon="question">direction guessed</Tag>}
    </>
  );
}
