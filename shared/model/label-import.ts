import { z } from 'zod';
import { ImportCounts, Quarantined } from './import.ts';
import { LabelMapping } from './label-mapping.ts';

/** Counts of labels: rows = new + unchanged + conflicts + quarantined, always. */
export const LabelCounts = ImportCounts.extend({
  /** Answers that are none: empty cells, and values that the mapping leaves out. Not among the rows. */
  leftOut: z.int(),
});
export type LabelCounts = z.infer<typeof LabelCounts>;

export const ReviewerCounts = ImportCounts.extend({ reviewer: z.string(), kind: z.string() });
export type ReviewerCounts = z.infer<typeof ReviewerCounts>;

/** A value of the file that answers a question, and what it becomes; `undefined` answer is still to be decided. */
export const DistinctValue = z.object({
  question: z.string(),
  column: z.string(),
  value: z.string(),
  count: z.int(),
  /** What it stands for; null is left out. Absent while nobody has decided. */
  answer: z.string().nullable().optional(),
});
export type DistinctValue = z.infer<typeof DistinctValue>;

/** A column of the file, with what it holds. */
export const LabelColumn = z.object({
  column: z.string(),
  example: z.string(),
  filled: z.int(),
  /** Different values among the first rows. */
  distinct: z.int(),
});
export type LabelColumn = z.infer<typeof LabelColumn>;

/** A part of the codebook that a file can answer, with its answers. */
export const AnswerablePart = z.object({
  key: z.string(),
  title: z.string(),
  options: z.array(z.object({ value: z.string(), label: z.string() })),
});
export type AnswerablePart = z.infer<typeof AnswerablePart>;

/** Something to decide before an import: E_NO_CASE, E_NO_RATER, E_NO_VERDICT, E_VALUES, E_QUESTION_UNKNOWN, E_COLUMN_MISSING. */
export const LabelQuestion = z.object({
  problem: z.string(),
  message: z.string(),
  field: z.string().nullable(),
});
export type LabelQuestion = z.infer<typeof LabelQuestion>;

/** A label that says otherwise than what stands. */
export const LabelConflict = z.object({
  line: z.int().nullable(),
  caseId: z.string(),
  reviewer: z.string(),
});
export type LabelConflict = z.infer<typeof LabelConflict>;

export const LabelPreview = z.object({
  file: z.object({ name: z.string(), bytes: z.int() }),
  /** Plumbline's own lines need no mapping. */
  own: z.boolean(),
  name: z.string(),
  /** What gave it away: "recognised by 2 columns with the same few values". */
  because: z.string(),
  /** Null for Plumbline's own lines. */
  mapping: LabelMapping.nullable(),
  /** The saved mapping that was taken, by name. */
  profile: z.string().nullable(),
  columns: z.array(LabelColumn),
  /** The first rows, a cell per column. */
  sample: z.array(z.array(z.string())),
  parts: z.array(AnswerablePart),
  values: z.array(DistinctValue),
  counts: LabelCounts,
  reviewers: z.array(ReviewerCounts),
  /** False when only the first rows were read and the counts are of those. */
  complete: z.boolean(),
  questions: z.array(LabelQuestion),
  quarantine: z.array(Quarantined),
  quarantineMore: z.int(),
  conflicts: z.array(LabelConflict),
  remarks: z.array(z.string()),
});
export type LabelPreview = z.infer<typeof LabelPreview>;

export const LabelImportResult = LabelCounts.extend({
  /** By which it can be taken back; null when nothing was new. */
  importId: z.int().nullable(),
  file: z.string(),
  reviewers: z.array(ReviewerCounts),
  quarantine: z.array(Quarantined),
  quarantineMore: z.int(),
  conflictList: z.array(LabelConflict),
});
export type LabelImportResult = z.infer<typeof LabelImportResult>;

/** An import of labels that was made here. */
export const LabelImportEntry = z.object({
  id: z.int(),
  file: z.string(),
  labels: z.int(),
  reviewers: z.array(z.string()),
  importedAt: z.string(),
  withdrawnAt: z.string().nullable(),
});
export type LabelImportEntry = z.infer<typeof LabelImportEntry>;

/** What taking an import back did: `kept` labels were answered anew since and stay. */
export const LabelsWithdrawn = z.object({ takenBack: z.int(), kept: z.int() });
export type LabelsWithdrawn = z.infer<typeof LabelsWithdrawn>;
