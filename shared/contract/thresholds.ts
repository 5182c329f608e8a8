import { z } from 'zod';
import { Signal, SignalDirection } from '../model/signal.ts';
import { Costs, ThresholdAdvice } from '../model/threshold.ts';
import { operation } from './operation.ts';

export const thresholds = {
  signals: operation('query', 'Numeric signals in the workspace', { thread: 'analysis' }).output(
    z.array(Signal),
  ),
  setDirection: operation('command', 'Say which end of a signal speaks for handing over')
    .input(z.object({ signal: z.string(), direction: SignalDirection }))
    .output(z.null()),
  suggest: operation(
    'query',
    'Sweep one signal for the cut with the least expected cost, and say whether to move',
    { thread: 'analysis' },
  )
    .input(
      z.object({
        signal: z.string(),
        costs: Costs,
        /** The cut in force; without it the cases as they were handled are the comparison. */
        current: z.number().optional(),
        resamples: z.int().min(100).max(20_000).default(2000),
        seed: z.string().optional(),
      }),
    )
    .output(ThresholdAdvice),
};
