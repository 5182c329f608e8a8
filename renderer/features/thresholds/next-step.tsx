import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import type { AdviceReason } from '../../../shared/model/threshold.ts';
import { EmptyState } from '../../components/empty-state.tsx';

interface Step {
  readonly title: string;
  readonly words: string;
  readonly button: string;
  readonly room: string;
}

const LABEL_MORE: Step = {
  title: 'The curve begins with a few more labels',
  words:
    'Once there are ten labels of either kind and ten of either side, the cost of every cut is drawn here with its band.',
  button: 'Review cases',
  room: '/review',
};

const CHECK_SIGNAL: Step = {
  title: 'No curve for a signal that says too little',
  words:
    'A cut on it would hand over cases by luck. The check shows how far it tells cases apart, version by version, and which other signal does better.',
  button: 'See the signal check',
  room: '/calibration',
};

/** Why there is nothing to draw, and where to go instead. */
export function NextStep({ reason }: { readonly reason: AdviceReason }) {
  const [, go] = useLocation();
  const step = stepFor(reason);
  if (step === null) return null;
  return (
    <EmptyState
      title={step.title}
      action={
        <Button variant="filled" onClick={() => go(step.room)}>
          {step.button}
        </Button>
      }
    >
      {step.words}
    </EmptyState>
  );
}

function stepFor(reason: AdviceReason): Step | null {
  switch (reason) {
    case 'no_labels':
    case 'too_few_labels':
    case 'one_side_unlabelled':
    case 'no_identified_cut':
      return LABEL_MORE;
    case 'not_separating':
    case 'wrong_way':
    case 'too_weak':
    case 'no_variation':
      return CHECK_SIGNAL;
    default:
      return null;
  }
}
