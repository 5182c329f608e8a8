import { countLog } from '../services/count-log.ts';
import { importCounts } from '../services/import-counts.ts';
import { importFile } from '../services/import-file.ts';
import { importLabels } from '../services/import-labels.ts';
import { lookAtBundle } from '../services/look-at-bundle.ts';
import { makeBundle } from '../services/make-bundle.ts';
import { makeExport } from '../services/make-export.ts';
import { mergeBundle } from '../services/merge-bundle.ts';
import { previewCounts } from '../services/preview-counts.ts';
import { previewFile } from '../services/preview-file.ts';
import { previewLabels } from '../services/preview-labels.ts';
import { retryAside } from '../services/retry-aside.ts';
import { surveyFiles } from '../services/survey-files.ts';
import { takeTranscripts } from '../services/take-transcripts.ts';
import { undoImport } from '../services/undo-import.ts';

/** What can run in a worker thread: progress is yielded, the result returned, a cancel through the control ends it soon. */
export const JOBS = {
  undoImport,
  retryAside,
  surveyFiles,
  importFile,
  previewFile,
  importCounts,
  previewCounts,
  countLog,
  takeTranscripts,
  importLabels,
  previewLabels,
  makeExport,
  makeBundle,
  lookAtBundle,
  mergeBundle,
} as const;

export type Jobs = typeof JOBS;
export type JobName = keyof Jobs;
export type JobInput<Name extends JobName> = Parameters<Jobs[Name]>[0];
export type JobProgress<Name extends JobName> =
  ReturnType<Jobs[Name]> extends AsyncGenerator<infer P> ? P : never;
export type JobResult<Name extends JobName> =
  ReturnType<Jobs[Name]> extends AsyncGenerator<unknown, infer R> ? R : never;
