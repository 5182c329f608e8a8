import { z } from 'zod';
import { TaskMargin } from '../model/task-settings.ts';
import { VersionComparison } from '../model/version-comparison.ts';
import { operation } from './operation.ts';

const thread = { thread: 'analysis' } as const;

export const versions = {
  compare: operation(
    'query',
    'Every KPI before and after a change, with the interval of the difference',
    thread,
  )
    .input(
      z.object({
        /** Id of the change; the newest when absent. */
        marker: z.string().max(1200).optional(),
        /** Longest window on each side; both are as long as the data allow on either. */
        days: z.int().min(1).max(366).default(28),
      }),
    )
    .output(VersionComparison),
  setMargin: operation('command', 'Declare how far a KPI may move and still count as not moved')
    .input(z.object({ kpi: z.string().max(60), margin: TaskMargin }))
    .output(z.null()),
};
