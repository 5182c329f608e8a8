import type {
  FormatId,
  ImportPreview,
  ImportProgress,
  ImportResult,
  ImportUnit,
  Mapping,
  PopulationByOutcome,
} from '../../shared/model/import.ts';
import { listImports, readQuarantine } from '../db/import-queries.ts';
import { listProfiles, saveProfile } from '../db/mapping-profiles.ts';
import { partsOf } from '../files/file-set.ts';
import { FORMATS } from '../formats/open-reading.ts';
import { cancelledJobsGone, lastOf, runJob } from '../jobs/run-job.ts';
import type { Context } from './context.ts';

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
    readQuarantine(context.session.require().db, importId, limit),

  profiles: (context: Context) => listProfiles(context.session.require().db),

  saveProfile: (context: Context, { name, mapping }: { name: string; mapping: Mapping }) => {
    saveProfile(context.session.require().db, name, mapping);
    return null;
  },
};
