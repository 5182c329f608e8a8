import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { FormatId, ImportProgress, Mapping } from '../model/import.ts';
import { GivenCell, PlannedSample, SamplePlan, SampleState, TranscriptsTaken } from '../model/sample.ts';
import { operation } from './operation.ts';

export const sample = {
  plan: operation(
    'query',
    'What a sampling plan would draw: sizes, inclusion probabilities, expected half-widths',
    {
      thread: 'analysis',
    },
  )
    .input(
      z.object({
        plan: SamplePlan,
        /** Plans from these counts instead of the imported cases. */
        given: z.array(GivenCell).min(1).max(1000).optional(),
      }),
    )
    .output(PlannedSample),
  draw: operation(
    'command',
    'Draw a sample, or extend the one there is; the same plan draws the same cases',
    {
      thread: 'analysis',
    },
  )
    .input(
      z.object({
        plan: SamplePlan,
        /** Goes ahead where the sample in force is replaced, or labelled cases fall out of the rates. */
        replace: z.boolean().default(false),
      }),
    )
    .output(SampleState),
  takeTranscripts: operation('job', 'Take the transcripts of drawn cases out of the log they came with')
    .input(z.object({ handle: z.string(), as: FormatId.optional(), mapping: Mapping.optional() }))
    .output(eventIterator(ImportProgress, TranscriptsTaken)),
  get: operation(
    'query',
    'The sample in force: strata, inclusion probabilities, labels, and all draws',
  ).output(SampleState),
  withdraw: operation(
    'command',
    'Take the last draw back, while none of the cases only it brought in has a label',
  ).output(SampleState),
};
