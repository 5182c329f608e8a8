/**
 * What can run in a worker thread: progress is yielded, the result returned, a cancel through the control ends it soon.
 * A thread loads its own job and no other: with all readers and writers, starting would take longer than most jobs.
 */
export const JOBS = {
  undoImport: async () => (await import('../services/undo-import.ts')).undoImport,
  retryAside: async () => (await import('../services/retry-aside.ts')).retryAside,
  surveyFiles: async () => (await import('../services/survey-files.ts')).surveyFiles,
  importFile: async () => (await import('../services/import-file.ts')).importFile,
  previewFile: async () => (await import('../services/preview-file.ts')).previewFile,
  importCounts: async () => (await import('../services/import-counts.ts')).importCounts,
  previewCounts: async () => (await import('../services/preview-counts.ts')).previewCounts,
  countLog: async () => (await import('../services/count-log.ts')).countLog,
  takeTranscripts: async () => (await import('../services/take-transcripts.ts')).takeTranscripts,
  importLabels: async () => (await import('../services/import-labels.ts')).importLabels,
  previewLabels: async () => (await import('../services/preview-labels.ts')).previewLabels,
  makeExport: async () => (await import('../services/make-export.ts')).makeExport,
  makeEvalExport: async () => (await import('../services/make-eval-export.ts')).makeEvalExport,
  makeBundle: async () => (await import('../services/make-bundle.ts')).makeBundle,
  lookAtBundle: async () => (await import('../services/look-at-bundle.ts')).lookAtBundle,
  takeEmbedding: async () => (await import('../services/take-embedding.ts')).takeEmbedding,
  findFailures: async () => (await import('../services/find-failures.ts')).findFailures,
  mergeBundle: async () => (await import('../services/merge-bundle.ts')).mergeBundle,
};

export type Jobs = { [Name in keyof typeof JOBS]: Awaited<ReturnType<(typeof JOBS)[Name]>> };
export type JobName = keyof Jobs;
export type JobInput<Name extends JobName> = Parameters<Jobs[Name]>[0];
export type JobProgress<Name extends JobName> =
  ReturnType<Jobs[Name]> extends AsyncGenerator<infer P> ? P : never;
export type JobResult<Name extends JobName> =
  ReturnType<Jobs[Name]> extends AsyncGenerator<unknown, infer R> ? R : never;
