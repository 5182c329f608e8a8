import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { ImportProgress } from '../model/import.ts';
import { LabelImportEntry, LabelImportResult, LabelPreview, LabelsWithdrawn } from '../model/label-import.ts';
import { LabelMapping, LabelProfile } from '../model/label-mapping.ts';
import { operation } from './operation.ts';

const Source = z.object({ handle: z.string(), mapping: LabelMapping.optional() });

export const labels = {
  preview: operation('query', 'What a file of labels is, and what importing it would do; changes nothing')
    .input(Source)
    .output(LabelPreview),
  import: operation('job', 'Import labels made elsewhere: all new ones or none, bad lines kept aside')
    .input(Source)
    .output(eventIterator(ImportProgress, LabelImportResult)),
  imports: operation('query', 'Imports of labels so far, newest first').output(z.array(LabelImportEntry)),
  withdraw: operation('command', 'Take an import of labels back; what was answered anew since stays', {
    thread: 'analysis',
  })
    .input(z.object({ importId: z.int() }))
    .output(LabelsWithdrawn),
  profiles: operation('query', 'Saved ways to read foreign labels: columns and synonyms').output(
    z.array(LabelProfile),
  ),
  saveProfile: operation(
    'command',
    'Save a way to read foreign labels under a name, replacing one of that name',
  )
    .input(LabelProfile)
    .output(z.null()),
};
