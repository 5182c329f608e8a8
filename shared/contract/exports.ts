import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { ExportOrder, ExportProgress, MadeExport } from '../model/export.ts';
import { operation } from './operation.ts';

export const exports = {
  create: operation(
    'job',
    'Write labels, cases, scores for Langfuse or feedback for LangSmith to a file; labels and cases come back without loss',
  )
    .input(ExportOrder)
    .output(eventIterator(ExportProgress, MadeExport)),
  part: operation('query', 'A part of a file that was made here, in base64, for a browser to save')
    .input(z.object({ handle: z.string(), from: z.int().nonnegative() }))
    .output(z.object({ base64: z.string(), next: z.int().nullable() })),
};
