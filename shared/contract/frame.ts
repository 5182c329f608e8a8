import { z } from 'zod';
import { CohortField, Outcome } from '../model/case.ts';
import { Frame } from '../model/kpi.ts';
import { operation } from './operation.ts';

export const frame = {
  get: operation('query', 'The sampling frame: strata, population counts, sampled and labelled cases').output(
    Frame,
  ),
  set: operation(
    'command',
    'Set the strata and their population counts; inclusion probabilities follow from them',
  )
    .input(
      z.object({
        fields: z.array(CohortField).max(3),
        population: z.array(
          z.object({
            outcome: Outcome,
            values: z.array(z.string()),
            population: z.int().nonnegative().nullable(),
          }),
        ),
      }),
    )
    .output(Frame),
};
