import { z } from 'zod';
import { MixAgainstRate, MixQuestion } from '../model/mix-shift.ts';
import { TrendQuestion, TrendRates } from '../model/trend.ts';
import { TrendAlerts } from '../model/trend-alert.ts';
import { NewMarker, TrendMarker } from '../model/trend-marker.ts';
import { TrendMetric } from '../model/trend-metric.ts';
import { operation } from './operation.ts';

const AlertQuestion = z.object({
  metric: TrendMetric.default('escalation_rate'),
  /** Asks as if the data ended here: an ISO day or instant. */
  at: z.string().max(40).optional(),
});

export const trends = {
  rates: operation(
    'query',
    'Rates over time with intervals, overall and by one field, with alerts and changes',
    { thread: 'analysis' },
  )
    .input(TrendQuestion.prefault({}))
    .output(TrendRates),
  alerts: operation('query', 'Standing alerts on rates that move, in all cohorts and both directions', {
    thread: 'analysis',
  })
    .input(AlertQuestion.prefault({}))
    .output(TrendAlerts),
  mix: operation('query', 'Split a change of the rate into who came and how they were handled', {
    thread: 'analysis',
  })
    .input(MixQuestion)
    .output(
      z.object({
        /** Why it cannot be split; null when it can. */
        reason: z.string().nullable(),
        split: MixAgainstRate.nullable(),
      }),
    ),
  mute: operation('command', 'Mute an alert for a day of data time, or let it be heard again')
    .input(z.object({ alert: z.string().max(3000), muted: z.boolean().default(true) }))
    .output(z.object({ mutedUntil: z.string().nullable() })),
  markers: operation('query', 'What changed when: agent versions, prompts, policies, knowledge base').output(
    z.array(TrendMarker),
  ),
  addMarker: operation('command', 'Add a marker to the charts of rates over time')
    .input(NewMarker)
    .output(TrendMarker),
  removeMarker: operation('command', 'Take a marker away that was entered by hand')
    .input(z.object({ id: z.string().max(200) }))
    .output(z.null()),
};
