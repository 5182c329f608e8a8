import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import {
  AsideRow,
  FormatId,
  ImportCounts,
  ImportPreview,
  ImportProgress,
  ImportResult,
  ImportUnit,
  Mapping,
  MendedRow,
  PopulationByOutcome,
  UndoProgress,
  UndoResult,
} from '../model/import.ts';
import { ExportedDocument } from '../model/workspace.ts';
import { operation } from './operation.ts';

const Source = z.object({ handle: z.string(), as: FormatId.optional(), mapping: Mapping.optional() });

export const imports = {
  formats: operation('query', 'The formats that can be read').output(
    z.array(z.object({ id: FormatId, name: z.string(), description: z.string() })),
  ),
  survey: operation('query', 'What files and folders hold, filed into what is imported together')
    .input(z.object({ handles: z.array(z.string()).min(1).max(1000), as: FormatId.optional() }))
    .output(z.array(ImportUnit)),
  preview: operation('query', 'What a file is, and what importing it would do; changes nothing')
    .input(Source)
    .output(ImportPreview),
  run: operation('job', 'Import a file: all of it or nothing, bad rows kept aside')
    .input(
      Source.extend({
        population: PopulationByOutcome.optional(),
        wholePopulation: z.boolean().optional(),
        /** `sample` leaves transcripts in the file; those of drawn cases are taken in once a sample is drawn. */
        transcripts: z.enum(['all', 'sample']).optional(),
      }),
    )
    .output(eventIterator(ImportProgress, ImportResult)),
  list: operation('query', 'Imports so far, newest first').output(
    z.array(
      ImportCounts.extend({
        id: z.int(),
        file: z.string(),
        format: FormatId,
        sha256: z.string(),
        importedAt: z.string(),
        /** Rows of it that are still in the quarantine. */
        waiting: z.int(),
      }),
    ),
  ),
  quarantine: operation('query', 'Rows that an import kept aside')
    .input(z.object({ importId: z.int(), limit: z.int().min(1).max(10_000).default(1000) }))
    .output(z.array(AsideRow)),
  quarantineFile: operation('query', 'The rows that wait in the quarantine of an import, as a file to mend')
    .input(z.object({ importId: z.int() }))
    .output(ExportedDocument),
  retry: operation('job', 'Read the quarantined rows of an import again, mended or under another mapping')
    .input(
      z.object({
        importId: z.int(),
        mended: z.array(MendedRow).max(10_000).default([]),
        mapping: Mapping.optional(),
      }),
    )
    .output(eventIterator(ImportProgress, ImportResult)),
  undo: operation('job', 'Take an import back on whose cases nothing rests yet')
    .input(z.object({ importId: z.int() }))
    .output(eventIterator(UndoProgress, UndoResult)),
  profiles: operation('query', 'Saved column mappings').output(
    z.array(z.object({ name: z.string(), mapping: Mapping })),
  ),
  saveProfile: operation('command', 'Save a column mapping under a name, replacing one of that name')
    .input(z.object({ name: z.string().trim().min(1).max(100), mapping: Mapping }))
    .output(z.null()),
  renameProfile: operation('command', 'Give a saved column mapping another name')
    .input(z.object({ name: z.string(), to: z.string().trim().min(1).max(100) }))
    .output(z.null()),
  deleteProfile: operation('command', 'Delete a saved column mapping')
    .input(z.object({ name: z.string() }))
    .output(z.null()),
};
