import { z } from 'zod';
import { CohortField } from '../model/case.ts';
import { Counting } from '../model/counting.ts';
import { KpiGroup } from '../model/kpi.ts';
import { operation } from './operation.ts';

export const estimates = {
  kpis: operation(
    'query',
    'The five KPIs with denominator, n and interval, overall and by one cohort field',
    {
      thread: 'analysis',
    },
  )
    .input(z.object({ by: CohortField.optional() }).default({}))
    .output(
      z.object({
        overall: KpiGroup,
        groups: z.array(KpiGroup),
        remarks: z.array(z.string()),
        counting: Counting,
      }),
    ),
  /** Drives the half-width curve of the overview. */
  width: operation('query', 'How the interval of the missed-escalation rate narrows with more labels', {
    thread: 'analysis',
  }).output(
    z.object({
      now: z.object({ n: z.int(), halfWidth: z.number().nullable() }),
      wanted: z.number(),
      neededMore: z.int().nullable(),
      /** Automated cases of the sample without a label. */
      left: z.int(),
      /** Of the needed labels, how many are more than the sample holds. */
      beyond: z.int(),
      points: z.array(z.object({ n: z.int(), halfWidth: z.number() })),
    }),
  ),
  packet: operation('query', 'How often each handoff element is present, partial or absent, weighted', {
    thread: 'analysis',
  }).output(
    z.array(
      z.object({
        element: z.string(),
        label: z.string(),
        present: z.number(),
        partial: z.number(),
        absent: z.number(),
        notApplicable: z.number(),
        n: z.int(),
      }),
    ),
  ),
};
