import { z } from 'zod';

/** What can be taken out into a file. */
export const ExportContent = z.enum(['labels', 'cases', 'langfuse-scores', 'langsmith-feedback']);
export type ExportContent = z.infer<typeof ExportContent>;

export const ExportFormat = z.enum(['jsonl', 'csv', 'xlsx', 'parquet']);
export type ExportFormat = z.infer<typeof ExportFormat>;

/** The notations of each content, the first of which is taken when none is named. */
export const FORMATS_OF: Readonly<Record<ExportContent, readonly ExportFormat[]>> = {
  labels: ['jsonl', 'csv', 'xlsx', 'parquet'],
  cases: ['jsonl'],
  'langfuse-scores': ['jsonl'],
  'langsmith-feedback': ['jsonl'],
};

export const ExportOrder = z.object({
  content: ExportContent,
  format: ExportFormat.default('jsonl'),
});
export type ExportOrder = z.infer<typeof ExportOrder>;

export const ExportProgress = z.object({
  phase: z.enum(['reading', 'writing', 'tidying']),
  done: z.int(),
  total: z.int(),
});
export type ExportProgress = z.infer<typeof ExportProgress>;

/** An export that was made: the shell that asked takes the file by its handle. */
export const MadeExport = z.object({
  handle: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  /** Lines or rows of the file. */
  rows: z.int(),
  /** Labels of cases that the other tool does not know, which are not in the file. */
  leftOut: z.int(),
});
export type MadeExport = z.infer<typeof MadeExport>;
