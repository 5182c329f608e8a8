import { z } from 'zod';
import { Quarantined } from '../model/import.ts';
import { ExportedDocument } from '../model/workspace.ts';
import { operation } from './operation.ts';

export const labels = {
  import: operation(
    'command',
    'Import labels made elsewhere (JSONL or CSV): all new ones in one step, bad lines kept aside',
  )
    .input(z.object({ handle: z.string() }))
    .output(
      z.object({
        rows: z.int(),
        new: z.int(),
        unchanged: z.int(),
        conflicts: z.int(),
        quarantined: z.int(),
        quarantine: z.array(Quarantined),
      }),
    ),
  export: operation(
    'query',
    'Labels that stand, with every answer, stage and stamp; can be imported again without loss',
  )
    .input(z.object({ format: z.enum(['jsonl', 'csv']).default('jsonl') }))
    .output(ExportedDocument),
};
