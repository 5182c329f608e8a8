import type {
  FormatId,
  ImportPreview,
  ImportProgress,
  ImportResult,
  ImportUnit,
  Mapping,
  MendedRow,
  PopulationByOutcome,
  UndoProgress,
  UndoResult,
} from '../../shared/model/import.ts';
import { listImports } from '../db/import-queries.ts';
import { deleteProfile, listProfiles, renameProfile, saveProfile } from '../db/mapping-profiles.ts';
import { readQuarantine } from '../db/quarantine-queries.ts';
import { partsOf } from '../files/file-set.ts';
import { FORMATS } from '../formats/open-reading.ts';
import { cancelledJobsGone, lastOf, runJob } from '../jobs/run-job.ts';
import type { Context } from './context.ts';
import { forDisplay } from './import-tally.ts';
import { quarantineFile } from './quarantine-file.ts';
import { isAsItWas } from './retry-aside.ts';

interface Source {
  handle: string;
  as?: FormatId | undefined;
  mapping?: Mapping | undefined;
}

interface RunInput extends Source {
  population?: PopulationByOutcome | undefined;
  wholePopulation?: boolean | undefined;
  transcripts?: 'all' | 'sample' | undefined;
}

interface RetryInput {
  importId: number;
  mended: MendedRow[];
  mapping?: Mapping | undefined;
}

/** What both jobs need to know of the file and the workspace. */
function jobInput(context: Context, { handle, as, mapping }: Source) {
  const { path } = context.session.require();
  return { databasePath: path, file: context.files.resolve(handle), as, mapping };
}

/** Getting cases into the open workspace. Files are read in worker threads. */
export const imports = {
  formats: () => [...FORMATS],

  survey: async (
    { files }: Context,
    { handles, as }: { handles: string[]; as?: FormatId | undefined },
    signal?: AbortSignal,
  ): Promise<ImportUnit[]> => {
    const given = handles.map((handle) => files.resolve(handle));
    const found = await lastOf(runJob('surveyFiles', { given, as }, signal));
    return found.map(({ file, ...rest }) => ({
      ...rest,
      handle: file.parts ? files.issueSet(file.parts, file.name) : files.issue(file.path, file.name),
      name: file.name,
      parts: partsOf(file).map(({ name }) => name),
    }));
  },

  preview: async (context: Context, input: Source, signal?: AbortSignal): Promise<ImportPreview> => {
    return lastOf(runJob('previewFile', jobInput(context, input), signal));
  },

  run: async function* (
    context: Context,
    input: RunInput,
    signal?: AbortSignal,
  ): AsyncGenerator<ImportProgress, ImportResult> {
    const { population, wholePopulation, transcripts } = input;
    const job = { ...jobInput(context, input), population, wholePopulation, transcripts };
    await cancelledJobsGone();
    return yield* runJob('importFile', { ...job, startedAt: context.now().toISOString() }, signal);
  },

  list: (context: Context) => listImports(context.session.require().db),

  quarantine: (context: Context, { importId, limit }: { importId: number; limit: number }) =>
    readQuarantine(context.session.require().db, importId, limit).map((row) => ({
      ...forDisplay(row),
      whole: isAsItWas(row) && forDisplay(row) === row,
    })),

  quarantineFile: (context: Context, { importId }: { importId: number }) =>
    quarantineFile(context.session.require().db, importId),

  retry: async function* (
    context: Context,
    input: RetryInput,
    signal?: AbortSignal,
  ): AsyncGenerator<ImportProgress, ImportResult> {
    const { path } = context.session.require();
    await cancelledJobsGone();
    const startedAt = context.now().toISOString();
    return yield* runJob('retryAside', { ...input, databasePath: path, startedAt }, signal);
  },

  undo: async function* (
    context: Context,
    { importId }: { importId: number },
    signal?: AbortSignal,
  ): AsyncGenerator<UndoProgress, UndoResult> {
    const { path } = context.session.require();
    await cancelledJobsGone();
    return yield* runJob('undoImport', { databasePath: path, importId }, signal);
  },

  profiles: (context: Context) => listProfiles(context.session.require().db),

  saveProfile: (context: Context, { name, mapping }: { name: string; mapping: Mapping }) => {
    saveProfile(context.session.require().db, name, mapping);
    return null;
  },

  renameProfile: (context: Context, { name, to }: { name: string; to: string }) => {
    renameProfile(context.session.require().db, name, to);
    return null;
  },

  deleteProfile: (context: Context, { name }: { name: string }) => {
    deleteProfile(context.session.require().db, name);
    return null;
  },
};
