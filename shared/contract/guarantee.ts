import { z } from 'zod';
import { Cohort } from '../model/case.ts';
import { Guarantee } from '../model/guarantee.ts';
import { operation } from './operation.ts';

export const guarantee = {
  certify: operation(
    'query',
    'The cut that hands over fewest cases while a limit on missed escalations is shown to be kept, or what it lacks',
    { thread: 'analysis' },
  )
    .input(
      z.object({
        signal: z.string(),
        /** Largest share of the automated cases that may have needed a human. */
        alpha: z.number().min(0.001).max(0.5).default(0.05),
        /** Chance of being wrong that is accepted. */
        delta: z.number().min(0.001).max(0.5).default(0.1),
        /** The cut in force; the signed policy's when absent, else how the cases were handled. */
        current: z.number().optional(),
        /** The cohort asked about; the newest agent version with enough labels when absent, all cases when empty. */
        scope: Cohort.optional(),
        /** What happens at every cut to a case without a value of the signal. */
        missing: z.enum(['as_handled', 'hand_over', 'automate']).default('as_handled'),
      }),
    )
    .output(Guarantee),
};
