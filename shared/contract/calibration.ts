import { z } from 'zod';
import { CohortField, Outcome } from '../model/case.ts';
import { Recalibration, RecalibrationMethod } from '../model/recalibration.ts';
import { SignalCheck, SignalOverview } from '../model/signal-check.ts';
import { ExportedDocument } from '../model/workspace.ts';
import { operation } from './operation.ts';

const Signal = z.string().min(1).max(200);

/** One group of `by`, null for cases without a value; without `by` all together. */
const OfGroup = z.object({
  signal: Signal,
  by: CohortField.optional(),
  group: z.string().nullable().optional(),
});

export const calibration = {
  check: operation(
    'query',
    'Whether a signal separates cases that needed a human, means what it says, and does so everywhere',
    { thread: 'analysis' },
  )
    .input(z.object({ signal: Signal, by: CohortField.optional() }))
    .output(SignalCheck),
  signals: operation('query', 'Whether any signal separates cases that needed a human', {
    thread: 'analysis',
  }).output(SignalOverview),
  recalibrate: operation(
    'query',
    'Maps from a signal to a probability, each judged on labels it was not fitted on',
    { thread: 'analysis' },
  )
    .input(OfGroup)
    .output(Recalibration),
  exportMap: operation('query', 'A recalibration map as a file, for all together or for each group', {
    thread: 'analysis',
  })
    .input(
      z.object({
        signal: Signal,
        method: RecalibrationMethod,
        by: CohortField.optional(),
        format: z.enum(['json', 'csv']).default('json'),
      }),
    )
    .output(ExportedDocument),
  cases: operation('query', 'The labelled cases whose signal lies in a range', { thread: 'analysis' })
    .input(OfGroup.extend({ from: z.number(), to: z.number() }))
    .output(
      z.object({
        total: z.int(),
        /** At most 500, by value. */
        cases: z.array(
          z.object({
            caseId: z.string(),
            value: z.number(),
            outcome: Outcome,
            needed: z.boolean(),
            topic: z.string().nullable(),
          }),
        ),
      }),
    ),
};
