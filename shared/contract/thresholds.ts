import { z } from 'zod';
import { Cohort, CohortField } from '../model/case.ts';
import { Signal, SignalDirection } from '../model/signal.ts';
import { Costs, ThresholdAdvice } from '../model/threshold.ts';
import { CohortEvidence, ThresholdSweep, VersionChoice } from '../model/threshold-sweep.ts';
import { operation } from './operation.ts';

/** A question about one signal's threshold. */
export const ThresholdQuestion = z.object({
  signal: z.string(),
  costs: Costs,
  /** The cut in force; without it the signed policy's, else the cases as they were handled are the comparison. */
  current: z.number().optional(),
  /**
   * The cohort asked about. Without it the newest agent version with enough labels of its own; where none has, all
   * together, which the advice then says. An empty scope is all together on purpose.
   */
  scope: Cohort.optional(),
});

const SweepInput = ThresholdQuestion.extend({
  resamples: z.int().min(100).max(20_000).default(2000),
  seed: z.string().optional(),
});

export const thresholds = {
  signals: operation('query', 'Numeric signals in the workspace', { thread: 'analysis' }).output(
    z.array(Signal),
  ),
  setDirection: operation('command', 'Say which end of a signal speaks for handing over')
    .input(z.object({ signal: z.string(), direction: SignalDirection }))
    .output(z.null()),
  versions: operation(
    'query',
    'Agent versions by their labels of a signal, and which is asked about by default',
    {
      thread: 'analysis',
    },
  )
    .input(z.object({ signal: z.string() }))
    .output(VersionChoice),
  suggest: operation(
    'query',
    'Sweep one signal for the cut with the least expected cost, and say whether to move',
    { thread: 'analysis' },
  )
    .input(SweepInput)
    .output(ThresholdAdvice),
  sweep: operation(
    'query',
    'Expected cost and rates at every cut of a signal, with the analytic cut, the capacity and the cost ratio',
    { thread: 'analysis' },
  )
    .input(SweepInput)
    .output(ThresholdSweep),
  cohorts: operation(
    'query',
    'What the labels of each cohort alone say of a threshold, beside the pooled cut',
    {
      thread: 'analysis',
    },
  )
    .input(SweepInput.omit({ resamples: true }).extend({ by: CohortField }))
    .output(CohortEvidence),
};
