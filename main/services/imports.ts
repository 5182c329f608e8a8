import type {
  FormatId,
  ImportPreview,
  ImportProgress,
  ImportResult,
  Mapping,
  PopulationByOutcome,
} from '../../shared/model/import.ts';
import { listImports, readQuarantine } from '../db/import-queries.ts';
import { listProfiles, saveProfile } from '../db/mapping-profiles.ts';
import { FORMATS } from '../formats/open-reading.ts';
import { cancelledJobsGone, runJob } from '../jobs/run-job.ts';
import type { Context } from './context.ts';

interface Source {
  handle: string;
  as?: FormatId | undefined;
  mapping?: Mapping | undefined;
}

interface RunInput extends Source {
  population?: PopulationByOutcome | undefined;
  wholePopulation?: boolean | undefined;
}

/** What both jobs need to know of the file and the workspace. */
function jobInput(context: Context, { handle, as, mapping }: Source) {
  const { path } = context.session.require();
  return { databasePath: path, file: context.files.resolve(handle), as, mapping };
}

/** Getting cases into the open workspace. Files are read in worker threads. */
export const imports = {
  formats: () => [...FORMATS],

  preview: async (context: Context, input: Source, signal?: AbortSignal): Promise<ImportPreview> => {
    const job = runJob('previewFile', jobInput(context, input), signal);
    for (let step = await job.next(); ; step = await job.next()) if (step.done) return step.value;
  },

  run: async function* (
    context: Context,
    input: RunInput,
    signal?: AbortSignal,
  ): AsyncGenerator<ImportProgress, ImportResult> {
    const { population, wholePopulation } = input;
    const job = { ...jobInput(context, input), population, wholePopulation };
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
