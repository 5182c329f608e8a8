import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import type { EvalNoise } from '../../../../shared/model/eval-case.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { noiseWords } from './noise-words.ts';

/** No failure yet: what makes a case one, and what will be done with it. */
export function NothingInQueue({ noise }: { readonly noise: EvalNoise }) {
  const [, go] = useLocation();
  return (
    <EmptyState
      title="No failure to make an eval case from yet"
      action={
        <Button variant="filled" onClick={() => go('/review')}>
          Judge cases
        </Button>
      }
    >
      A case comes into this queue when its label says capability escalation or missed escalation. From then
      on it has 72 hours to become an eval case, with what should have happened and criteria to check it by,
      or to be left out with a reason. {noiseWords(noise)}
    </EmptyState>
  );
}
