import { z } from 'zod';
import { HandoffReport } from '../model/handoff.ts';
import { operation } from './operation.ts';

export const handoff = {
  get: operation(
    'query',
    'Handover sufficiency over time and by queue, which missing element goes with it, and who waits',
    { thread: 'analysis' },
  )
    .input(
      z
        .object({
          unit: z.enum(['week', 'month']).default('week'),
          /** Count an element that is there in part as missing. */
          partialIsMissing: z.boolean().default(false),
        })
        .prefault({}),
    )
    .output(HandoffReport),
};
