import { z } from 'zod';
import { Costs } from '../model/threshold.ts';
import { ExportedDocument } from '../model/workspace.ts';
import { operation } from './operation.ts';

export const reports = {
  html: operation('query', 'The report as one self-contained HTML page', { thread: 'analysis' })
    .input(
      z
        .object({
          /** Include threshold advice on this signal at these costs. */
          threshold: z
            .object({ signal: z.string(), costs: Costs, current: z.number().optional() })
            .optional(),
        })
        .default({}),
    )
    .output(ExportedDocument),
};
