import { AppError } from '../../shared/errors.ts';
import type { ImportProgress } from '../../shared/model/import.ts';
import type { LabelImportResult, LabelPreview, LabelsWithdrawn } from '../../shared/model/label-import.ts';
import type { LabelMapping, LabelProfile } from '../../shared/model/label-mapping.ts';
import { listLabelImports, markWithdrawn } from '../db/label-import-queries.ts';
import { listLabelProfiles, saveLabelProfile } from '../db/label-profiles.ts';
import { cancelledJobsGone, runJob } from '../jobs/run-job.ts';
import type { Context } from './context.ts';
import { takeBack } from './take-labels-back.ts';

interface Source {
  handle: string;
  mapping?: LabelMapping | undefined;
}

/** What both jobs need to know of the file and the workspace. */
function jobInput(context: Context, { handle, mapping }: Source) {
  const { path } = context.session.require();
  return { databasePath: path, file: context.files.resolve(handle), mapping };
}

async function preview(context: Context, input: Source, signal?: AbortSignal): Promise<LabelPreview> {
  const job = runJob('previewLabels', jobInput(context, input), signal);
  for (let step = await job.next(); ; step = await job.next()) if (step.done) return step.value;
}

/** Imports labels made elsewhere in a thread of its own: one act per reviewer, all of it or nothing. */
async function* importLabels(
  context: Context,
  input: Source,
  signal?: AbortSignal,
): AsyncGenerator<ImportProgress, LabelImportResult> {
  const { device } = context.session.require();
  const startedAt = context.now().toISOString();
  await cancelledJobsGone();
  return yield* runJob('importLabels', { ...jobInput(context, input), device, startedAt }, signal);
}

function withdraw(context: Context, { importId }: { importId: number }): LabelsWithdrawn {
  const { db, device } = context.session.require();
  const entry = listLabelImports(db).find(({ id }) => id === importId);
  if (!entry) {
    throw new AppError('NOT_FOUND', 'There is no such import of labels in this workspace.', {
      field: 'importId',
    });
  }
  if (entry.withdrawnAt !== null) {
    throw new AppError('CONFLICT', 'This import was taken back already.', { field: 'importId' });
  }
  const now = context.now();
  const withdrawn = takeBack(db, importId, device, now);
  markWithdrawn(db, importId, now.toISOString());
  return withdrawn;
}

export const labels = {
  preview,
  import: importLabels,
  imports: (context: Context) => listLabelImports(context.session.require().db),
  withdraw,
  profiles: (context: Context) => listLabelProfiles(context.session.require().db),
  saveProfile: (context: Context, profile: LabelProfile) => {
    saveLabelProfile(context.session.require().db, profile);
    return null;
  },
};
